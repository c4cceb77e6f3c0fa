package io.spinboard.pipeline.runner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Gauge;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;

class MetricsBeanTest {

  @Test
  void metricsAreAttributesWithTheSameNames() throws Exception {
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs("--runner=DirectRunner").create());
    pipeline.apply(Create.of(1, 2, 4)).apply(ParDo.of(new Count()));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();

    MetricsBean.register(result);

    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("io.spinboard:type=pipeline");
    List<String> attributes =
        Arrays.stream(server.getMBeanInfo(name).getAttributes())
            .map(MBeanAttributeInfo::getName)
            .toList();
    assertThat(attributes, is(List.of("a_counter", "a_gauge")));
    assertThat(server.getAttribute(name, "a_counter"), is(7L));
    assertThat(server.getAttribute(name, "a_gauge"), is(9L));
  }

  private static final class Count extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1;
    private final Counter counter = Metrics.counter("spinboard", "a_counter");
    private final Counter foreign = Metrics.counter("elsewhere", "other_metric");
    private final Gauge gauge = Metrics.gauge("spinboard", "a_gauge");

    @ProcessElement
    public void count(@Element Integer number) {
      counter.inc(number);
      foreign.inc();
      gauge.set(9);
    }
  }
}

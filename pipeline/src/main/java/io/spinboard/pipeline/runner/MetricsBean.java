package io.spinboard.pipeline.runner;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.ObjectName;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * Exposes the metrics of a pipeline through JMX, for runners in this process other than Flink: as
 * attributes of {@value #NAME}, under the same names as on Flink.
 */
public final class MetricsBean implements DynamicMBean {
  private static final String NAME = "io.spinboard:type=pipeline";
  private static final MetricsFilter IN_NAMESPACE =
      MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace("spinboard")).build();

  private final PipelineResult running;

  private MetricsBean(PipelineResult running) {
    this.running = running;
  }

  /** Exposes the metrics of {@code running} until this process ends. */
  public static void register(PipelineResult running) {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(new MetricsBean(running), new ObjectName(NAME));
    } catch (JMException e) {
      throw new IllegalStateException("Cannot register the metrics with JMX", e);
    }
  }

  private Map<String, Long> values() {
    Map<String, Long> values = new TreeMap<>();
    MetricQueryResults results = running.metrics().queryMetrics(IN_NAMESPACE);
    results
        .getCounters()
        .forEach(it -> values.merge(it.getName().getName(), it.getAttempted(), Long::sum));
    results
        .getGauges()
        .forEach(
            it -> values.merge(it.getName().getName(), it.getAttempted().getValue(), Math::max));
    return values;
  }

  @Override
  public Object getAttribute(String name) throws AttributeNotFoundException {
    Long value = values().get(name);
    if (value == null) {
      throw new AttributeNotFoundException(name);
    }
    return value;
  }

  @Override
  public AttributeList getAttributes(String[] names) {
    Map<String, Long> values = values();
    AttributeList attributes = new AttributeList();
    for (String name : names) {
      if (values.containsKey(name)) {
        attributes.add(new Attribute(name, values.get(name)));
      }
    }
    return attributes;
  }

  @Override
  public MBeanInfo getMBeanInfo() {
    MBeanAttributeInfo[] attributes =
        values().keySet().stream()
            .map(name -> new MBeanAttributeInfo(name, "long", name, true, false, false))
            .toArray(MBeanAttributeInfo[]::new);
    return new MBeanInfo(
        getClass().getName(), "Metrics of the pipeline", attributes, null, null, null);
  }

  @Override
  public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
    throw new AttributeNotFoundException(attribute.getName() + " is read-only");
  }

  @Override
  public AttributeList setAttributes(AttributeList attributes) {
    return new AttributeList();
  }

  @Override
  public Object invoke(String action, Object[] params, String[] signature) {
    throw new UnsupportedOperationException(action);
  }
}

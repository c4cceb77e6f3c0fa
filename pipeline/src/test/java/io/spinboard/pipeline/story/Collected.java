package io.spinboard.pipeline.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/**
 * A sink that keeps what it gets. Runners work with copies of a sink, so all copies write to the
 * one list of their name in this JVM.
 */
class Collected<T> extends PTransform<PCollection<T>, PDone> {
  private static final long serialVersionUID = 1;
  private static final Map<String, List<Object>> LISTS = new ConcurrentHashMap<>();

  private final String list = UUID.randomUUID().toString();

  /** Everything so far, in order of arrival. */
  @SuppressWarnings("unchecked") // only this sink's own elements are put under its name
  final List<T> all() {
    List<Object> kept = kept(list);
    synchronized (kept) {
      return (List<T>) new ArrayList<>(kept);
    }
  }

  @Override
  public PDone expand(PCollection<T> input) {
    input.apply("Collect", ParDo.of(new Keep<>(list)));
    return PDone.in(input.getPipeline());
  }

  private static List<Object> kept(String list) {
    return LISTS.computeIfAbsent(list, key -> Collections.synchronizedList(new ArrayList<>()));
  }

  private static final class Keep<T> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1;

    private final String list;

    Keep(String list) {
      this.list = list;
    }

    @ProcessElement
    public void keep(@Element T element) {
      kept(list).add(element);
    }
  }
}

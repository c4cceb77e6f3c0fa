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
 * Collects all elements in memory. Runners serialize transforms, so all copies of a sink write to a
 * static list that they find by the sink's id.
 */
class CollectingSink<T> extends PTransform<PCollection<T>, PDone> {
  private static final long serialVersionUID = 1;
  private static final Map<String, List<Object>> LISTS = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  /** All elements so far, in the order of arrival. */
  @SuppressWarnings("unchecked") // a list has only the elements of its sink
  final List<T> all() {
    List<Object> elements = elementsOf(id);
    synchronized (elements) {
      return (List<T>) new ArrayList<>(elements);
    }
  }

  @Override
  public PDone expand(PCollection<T> input) {
    input.apply("Collect", ParDo.of(new CollectFn<>(id)));
    return PDone.in(input.getPipeline());
  }

  private static List<Object> elementsOf(String id) {
    return LISTS.computeIfAbsent(id, key -> Collections.synchronizedList(new ArrayList<>()));
  }

  private static final class CollectFn<T> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1;

    private final String id;

    CollectFn(String id) {
      this.id = id;
    }

    @ProcessElement
    public void process(@Element T element) {
      elementsOf(id).add(element);
    }
  }
}

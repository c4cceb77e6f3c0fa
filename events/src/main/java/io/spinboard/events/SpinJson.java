package io.spinboard.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Configures the JSON parser and generator for spins. */
final class SpinJson {
  /**
   * One shared, thread-safe factory. The decoder bounds a value's size before parsing, so the
   * parser's own limits would only reject valid JSON. Interning and the check for colliding names
   * are off because producers choose the names of unknown fields, which must neither fill the JVM's
   * string table nor turn a valid record into an error.
   */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private SpinJson() {}
}

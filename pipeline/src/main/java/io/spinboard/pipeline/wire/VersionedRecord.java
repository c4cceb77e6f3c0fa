package io.spinboard.pipeline.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record, or an interface of records, that a {@link RecordCoder} encodes. The version
 * stands on the type and not in the coder because Flink serializes coders into savepoints: a coder
 * from an older savepoint must still report the version of the running build.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VersionedRecord {

  /** The type's name in error messages. */
  String name();

  /**
   * The version of the encoding, 1 … 127. Raise it whenever the components of the record, or of a
   * record inside it, change in number, order, type or meaning.
   */
  int version();
}

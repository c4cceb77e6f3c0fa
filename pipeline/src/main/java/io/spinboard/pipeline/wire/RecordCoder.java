package io.spinboard.pipeline.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Encodes messages and small states: records of numbers, booleans, strings, enums, {@code byte[]},
 * lists and other records, nullable where the type allows it. Spins and the states that grow with
 * the number of players have encodings of their own, which are smaller and faster.
 *
 * @param <T> a record, or an interface of records, annotated with {@link VersionedRecord}
 */
public final class RecordCoder<T> extends VersionedCoder<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;

  /** Created on first use in each process. */
  private transient ObjectWriter writer;

  private transient ObjectReader reader;

  private RecordCoder(Class<T> type) {
    super(annotation(type).name());
    this.type = type;
  }

  /**
   * The coder of a type.
   *
   * @throws IllegalArgumentException if the type is not annotated with {@link VersionedRecord}
   */
  public static <T> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  private static VersionedRecord annotation(Class<?> type) {
    VersionedRecord annotation = type.getAnnotation(VersionedRecord.class);
    if (annotation == null) {
      throw new IllegalArgumentException(type.getName() + " is not annotated @VersionedRecord");
    }
    return annotation;
  }

  @Override
  protected int version() {
    return annotation(type).version();
  }

  @Override
  protected void write(T value, WireWriter out) throws IOException {
    if (value == null) {
      throw new CoderException("cannot encode null as " + annotation(type).name());
    }
    ObjectWriter current = writer;
    if (current == null) {
      current = RecordJson.MAPPER.writerFor(type);
      writer = current;
    }
    current.writeValue(out, value);
  }

  @Override
  protected T read(WireReader in) throws IOException {
    ObjectReader current = reader;
    if (current == null) {
      current = RecordJson.MAPPER.readerFor(type);
      reader = current;
    }
    T value;
    try {
      value = current.readValue(in);
    } catch (JsonProcessingException e) {
      throw new CoderException("corrupted " + annotation(type).name(), e);
    }
    if (value == null) {
      throw new CoderException("corrupted " + annotation(type).name() + ": null");
    }
    return value;
  }

  /** True: records are equal by value. A record with an array component must define equality. */
  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> that && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public String toString() {
    return "RecordCoder(" + type.getName() + ")";
  }
}

package io.spinboard.sql;

/** Thrown if the schema cannot be applied. The message is one line for the operator. */
public final class SchemaException extends RuntimeException {

  SchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}

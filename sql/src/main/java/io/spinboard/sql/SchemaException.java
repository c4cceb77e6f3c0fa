package io.spinboard.sql;

/** The schema could not be applied; the message is one line for the operator. */
public final class SchemaException extends RuntimeException {

  SchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}

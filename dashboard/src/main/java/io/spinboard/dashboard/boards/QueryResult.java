package io.spinboard.dashboard.boards;

import java.time.Instant;

/**
 * The result of a query.
 *
 * @param body record that is encoded as the JSON object
 * @param publishedAt when the newest part was written; null if nothing is published
 * @param end exclusive end of the period; null if it has no end
 * @param exists whether the requested object exists
 */
public record QueryResult(Object body, Instant publishedAt, Instant end, boolean exists) {
  /** The result for an existing object. */
  public QueryResult(Object body, Instant publishedAt, Instant end) {
    this(body, publishedAt, end, true);
  }
}

package io.spinboard.dashboard.boards;

import java.time.Instant;

/**
 * What is published of a topic.
 *
 * @param body what becomes the JSON object
 * @param publishedAt when the newest part was written; null if nothing is published
 * @param end when the period ends, excluded; null if it never does
 * @param exists whether there is what was asked for
 */
public record Content(Object body, Instant publishedAt, Instant end, boolean exists) {
  /** Of something that is there. */
  public Content(Object body, Instant publishedAt, Instant end) {
    this(body, publishedAt, end, true);
  }
}

package io.spinboard.dashboard.answers;

import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.database.ReadOnlyPool;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers to topics. As every change is notified, an answer is kept until then and read once for
 * all who ask; while notifications cannot be heard, nothing is kept.
 */
public final class Answers {
  /** Addresses are made up by anybody, and so are their topics. */
  private static final int MOST_KEPT = 2_000;

  private final ReadOnlyPool database;
  private final ConcurrentMap<Topic, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong sequences = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private volatile boolean listening;

  public Answers(ReadOnlyPool database) {
    this.database = database;
  }

  private final class Kept {
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private Answer answer;

    /** One reads, the others wait for what it finds. */
    synchronized Answer get(Topic topic) throws SQLException {
      // Lowered before reading: what changes meanwhile raises it again.
      if (stale.getAndSet(false) || !listening) {
        try {
          answer = read(topic);
        } catch (SQLException | RuntimeException e) {
          stale.set(true);
          throw e;
        }
      }
      return answer;
    }
  }

  private Answer read(Topic topic) throws SQLException {
    long sequence = sequences.incrementAndGet();
    reads.incrementAndGet();
    return new Answer(sequence, database.read(topic::read));
  }

  /**
   * The answer to a topic, as of now.
   *
   * @throws SQLException if the database is away, refuses, or is too busy
   */
  public Answer to(Topic topic) throws SQLException {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(topic, asked -> new Kept()).get(topic);
  }

  /** The answer, read for this one question: for topics that are not notified. */
  public Answer fresh(Topic topic) throws SQLException {
    return read(topic);
  }

  /** A topic has changed. */
  public void changed(Topic topic) {
    Kept answer = kept.get(topic);
    if (answer != null) {
      answer.stale.set(true);
    }
  }

  /** Any topic of a kind may have changed. */
  public void changed(Class<? extends Topic> kind) {
    kept.forEach(
        (topic, answer) -> {
          if (kind.isInstance(topic)) {
            answer.stale.set(true);
          }
        });
  }

  /** From now on, changes are heard of, or not; what happened before is unknown. */
  public void listening(boolean heard) {
    listening = heard;
    kept.values().forEach(answer -> answer.stale.set(true));
  }

  /** How often the database was asked. */
  public long reads() {
    return reads.get();
  }
}

package io.spinboard.dashboard.response;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.database.ReadOnlyConnectionPool;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Caches responses by query. PostgreSQL notifies the dashboard of every change, so a response stays
 * valid until its query is invalidated. While notifications are not received, nothing is cached.
 */
public final class ResponseCache {
  /** Bounds the memory: clients choose the parameters, and with them the number of queries. */
  private static final int MAX_ENTRIES = 2_000;

  private final ReadOnlyConnectionPool database;
  private final ConcurrentMap<ApiQuery, CacheEntry> entries = new ConcurrentHashMap<>();
  private final AtomicLong sequences = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private volatile boolean listening;

  public ResponseCache(ReadOnlyConnectionPool database) {
    this.database = database;
  }

  private final class CacheEntry {
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private JsonResponse response;

    /** One thread reads; concurrent callers wait for its result. */
    synchronized JsonResponse get(ApiQuery query) throws SQLException {
      // Cleared before reading: a change during the read marks the entry stale again.
      if (stale.getAndSet(false) || !listening) {
        try {
          response = read(query);
        } catch (SQLException | RuntimeException e) {
          stale.set(true);
          throw e;
        }
      }
      return response;
    }
  }

  private JsonResponse read(ApiQuery query) throws SQLException {
    long sequence = sequences.incrementAndGet();
    reads.incrementAndGet();
    return new JsonResponse(sequence, database.read(query::read));
  }

  /**
   * Returns the response to a query, from the cache if it is still valid.
   *
   * @throws SQLException if the database is unreachable, overloaded or returns an error
   */
  public JsonResponse get(ApiQuery query) throws SQLException {
    if (entries.size() >= MAX_ENTRIES) {
      entries.clear();
    }
    return entries.computeIfAbsent(query, absent -> new CacheEntry()).get(query);
  }

  /** Reads the response without the cache, for queries whose changes are not notified. */
  public JsonResponse getUncached(ApiQuery query) throws SQLException {
    return read(query);
  }

  /** Marks the response of a query as stale. */
  public void invalidate(ApiQuery query) {
    CacheEntry entry = entries.get(query);
    if (entry != null) {
      entry.stale.set(true);
    }
  }

  /** Marks the responses of all queries of a class as stale. */
  public void invalidateAll(Class<? extends ApiQuery> kind) {
    entries.forEach(
        (query, entry) -> {
          if (kind.isInstance(query)) {
            entry.stale.set(true);
          }
        });
  }

  /**
   * Starts or stops caching, and marks all responses as stale: changes before this call may have
   * been missed.
   *
   * @param listening whether notifications are being received
   */
  public void setListening(boolean listening) {
    this.listening = listening;
    entries.values().forEach(entry -> entry.stale.set(true));
  }

  /** Number of reads from the database so far. */
  public long reads() {
    return reads.get();
  }
}

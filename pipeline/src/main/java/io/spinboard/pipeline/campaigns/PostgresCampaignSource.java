package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.postgres.DatabaseAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads campaigns from PostgreSQL.
 *
 * @param access the database and the role
 */
public record PostgresCampaignSource(DatabaseAccess access) implements CampaignSource {
  /** All subscriptions to a database in this process share one poller. */
  private static final ConcurrentMap<DatabaseAccess, CampaignPoller> POLLERS =
      new ConcurrentHashMap<>();

  @Override
  public Subscription subscribe() throws InterruptedException {
    CampaignPoller poller =
        POLLERS.compute(
            access,
            (database, running) -> {
              CampaignPoller started = running == null ? CampaignPoller.start(database) : running;
              started.addSubscriber();
              return started;
            });
    try {
      poller.awaitFirst();
    } catch (InterruptedException e) {
      unsubscribe();
      throw e;
    }
    return new Subscription() {
      @Override
      public CampaignList current() {
        return poller.current();
      }

      @Override
      public void close() {
        unsubscribe();
      }
    };
  }

  private void unsubscribe() {
    POLLERS.computeIfPresent(
        access, (database, poller) -> poller.removeSubscriber() ? null : poller);
  }
}

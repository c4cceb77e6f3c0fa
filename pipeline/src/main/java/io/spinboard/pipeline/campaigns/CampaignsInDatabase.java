package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.DatabaseAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The campaigns in PostgreSQL.
 *
 * @param access which database and as whom
 */
public record CampaignsInDatabase(DatabaseAccess access) implements Campaigns {
  /** All who follow the same database in this process share one look at it. */
  private static final ConcurrentMap<DatabaseAccess, CampaignWatch> WATCHES =
      new ConcurrentHashMap<>();

  @Override
  public Following follow() throws InterruptedException {
    CampaignWatch watch =
        WATCHES.compute(
            access,
            (database, running) -> {
              CampaignWatch one = running == null ? CampaignWatch.start(database) : running;
              one.join();
              return one;
            });
    try {
      watch.awaitFirst();
    } catch (InterruptedException e) {
      leave();
      throw e;
    }
    return new Following() {
      @Override
      public CampaignList now() {
        return watch.now();
      }

      @Override
      public void close() {
        leave();
      }
    };
  }

  private void leave() {
    WATCHES.computeIfPresent(access, (database, watch) -> watch.leave() ? null : watch);
  }
}

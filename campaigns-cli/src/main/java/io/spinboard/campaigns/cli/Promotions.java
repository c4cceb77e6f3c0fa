package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.rules.RuleSets;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.cli.database.DatabaseOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Campaigns of the database and of files, by what they are called. */
final class Promotions {
  private Promotions() {}

  /** All of them, those of the database first, which is only asked if there are any. */
  static Map<String, Promotion> of(RuleSets ruleSets, DatabaseOptions database) {
    Map<String, Promotion> promotions = new LinkedHashMap<>();
    if (!ruleSets.campaigns().isEmpty()) {
      new CampaignDatabase(database)
          .snapshot(
              tables -> {
                for (int id : ruleSets.campaigns()) {
                  promotions.put("campaign " + id, tables.promotion(id));
                }
                return promotions;
              });
    }
    promotions.putAll(ruleSets.ofFiles());
    return promotions;
  }
}

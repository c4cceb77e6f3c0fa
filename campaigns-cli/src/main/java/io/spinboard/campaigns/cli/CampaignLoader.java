package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.CampaignSelection;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.cli.database.DatabaseOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Loads the selected campaigns by label. */
final class CampaignLoader {
  private CampaignLoader() {}

  /** Returns the campaigns of the database, followed by those of rule files. */
  static Map<String, CampaignWithPrizes> load(
      CampaignSelection selection, DatabaseOptions database) {
    Map<String, CampaignWithPrizes> campaigns = new LinkedHashMap<>();
    if (!selection.ids().isEmpty()) {
      new CampaignDatabase(database)
          .snapshot(
              repository -> {
                for (int id : selection.ids()) {
                  campaigns.put("campaign " + id, repository.campaign(id));
                }
                return campaigns;
              });
    }
    campaigns.putAll(selection.fromFiles());
    return campaigns;
  }
}

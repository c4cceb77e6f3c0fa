package io.spinboard.campaigns.cli.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The campaigns that a command uses: ids of campaigns in the database, and rule files. */
public final class CampaignSelection {
  private final List<Integer> ids;
  private final Map<String, CampaignWithPrizes> fromFiles = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * Reads the rule files.
   *
   * @param campaigns ids of campaigns in the database
   * @param files rule files
   * @param now the base of relative times
   */
  public CampaignSelection(List<Integer> campaigns, List<Path> files, Instant now) {
    this.ids = campaigns.stream().distinct().toList();
    for (Path file : files) {
      fromFiles.put(label(file, files), new RulesFile(file).read(now, errors));
    }
    if (campaigns.isEmpty() && files.isEmpty()) {
      errors.add("--campaign or --rules: one is required, such as --campaign 7");
    }
  }

  /** Returns the name of the file, with its directory if another file has the same name. */
  private static String label(Path file, List<Path> all) {
    String name = String.valueOf(file.getFileName());
    long sameName =
        all.stream().filter(other -> name.equals(String.valueOf(other.getFileName()))).count();
    String shown = sameName > 1 ? file.toString() : name;
    return shown.replaceFirst("\\.properties$", "");
  }

  /** Returns the ids of the campaigns in the database. */
  public List<Integer> ids() {
    return ids;
  }

  /** Returns the campaigns of rule files by label. */
  public Map<String, CampaignWithPrizes> fromFiles() {
    return fromFiles;
  }

  /** Returns all errors, one line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }
}

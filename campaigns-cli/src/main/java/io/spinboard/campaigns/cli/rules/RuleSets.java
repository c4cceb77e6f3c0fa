package io.spinboard.campaigns.cli.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The campaigns that a command is about: some of the database, some in files. */
public final class RuleSets {
  private final List<Integer> campaigns;
  private final Map<String, Promotion> ofFiles = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  /**
   * Reads the files.
   *
   * @param campaigns ids of campaigns of the database
   * @param files with rules
   * @param now what times may be relative to
   */
  public RuleSets(List<Integer> campaigns, List<Path> files, Instant now) {
    this.campaigns = campaigns.stream().distinct().toList();
    for (Path file : files) {
      ofFiles.put(label(file, files), new RulesFile(file).read(now, mistakes));
    }
    if (campaigns.isEmpty() && files.isEmpty()) {
      mistakes.add("--campaign or --rules: one is needed, such as --campaign 7");
    }
  }

  /** The file's name; with its directory where that alone is the difference. */
  private static String label(Path file, List<Path> all) {
    String name = String.valueOf(file.getFileName());
    long same =
        all.stream().filter(other -> name.equals(String.valueOf(other.getFileName()))).count();
    String shown = same > 1 ? file.toString() : name;
    return shown.replaceFirst("\\.properties$", "");
  }

  /** The ids of those of the database. */
  public List<Integer> campaigns() {
    return campaigns;
  }

  /** Those in files, by what they are called. */
  public Map<String, Promotion> ofFiles() {
    return ofFiles;
  }

  /** What is wrong, a line each. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}

package io.spinboard.campaigns.cli.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A properties file with the rules of a campaign; its keys are the names of the options. Missing
 * keys have the defaults of the options; without times, the campaign includes all event times.
 */
public record RulesFile(Path path) {
  /**
   * Reads the campaign.
   *
   * @param now the base of relative times
   * @param errors receives all errors, one line each
   * @return the campaign; not usable if there are errors
   */
  public CampaignWithPrizes read(Instant now, List<String> errors) {
    Map<RuleKey, String> texts = new EnumMap<>(RuleKey.class);
    texts.put(RuleKey.NAME, name());
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
        RuleKey.ofKey(key)
            .ifPresentOrElse(
                known -> texts.put(known, properties.getProperty(key)),
                () -> errors.add(unknown(key)));
      }
    } catch (IOException | IllegalArgumentException invalid) {
      errors.add("--rules: '%s' cannot be read as a properties file".formatted(path));
    }
    RuleParser parser = new RuleParser(texts, rule -> "--rules: " + path + ": " + rule.key(), now);
    CampaignWithPrizes campaign = parser.parse(CampaignWithPrizes.defaults());
    parser.checkTimes(campaign.campaign());
    errors.addAll(parser.errors());
    return campaign;
  }

  private String unknown(String key) {
    List<String> known = List.of(RuleKey.values()).stream().map(RuleKey::key).toList();
    return "--rules: %s: unknown key '%s'; known keys: %s"
        .formatted(path, key, String.join(", ", known));
  }

  /** Returns the default display name: the name of the file without its suffix. */
  private String name() {
    String file = String.valueOf(path.getFileName());
    String name = file.replaceFirst("\\.properties$", "");
    return name.codePointCount(0, name.length()) <= 100 && !name.isBlank() ? name : "rules";
  }
}

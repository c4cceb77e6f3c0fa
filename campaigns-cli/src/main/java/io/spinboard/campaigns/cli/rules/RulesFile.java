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
 * A campaign in a file of properties, with the names of the options as keys. What it does not say
 * is as usual; without times, all spins are within them.
 *
 * @param path where it is
 */
public record RulesFile(Path path) {
  /**
   * The campaign.
   *
   * @param now what times may be relative to
   * @param mistakes where all that is wrong is added, a line each
   * @return the campaign, of no use if there are mistakes
   */
  public Promotion read(Instant now, List<String> mistakes) {
    Map<RuleKey, String> texts = new EnumMap<>(RuleKey.class);
    texts.put(RuleKey.NAME, name());
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
        RuleKey.of(key)
            .ifPresentOrElse(
                known -> texts.put(known, properties.getProperty(key)),
                () -> mistakes.add(unknown(key)));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      mistakes.add("--rules: '%s' cannot be read as a properties file".formatted(path));
    }
    RuleParser parser = new RuleParser(texts, key -> "--rules: " + path + ": " + key.text(), now);
    Promotion promotion = parser.parse(Promotion.usual());
    parser.checkTimes(promotion.campaign());
    mistakes.addAll(parser.mistakes());
    return promotion;
  }

  private String unknown(String key) {
    List<String> known = List.of(RuleKey.values()).stream().map(RuleKey::text).toList();
    return "--rules: %s: there is no '%s'; there are %s"
        .formatted(path, key, String.join(", ", known));
  }

  /** What the rules are called unless they say so themselves: the file without its suffix. */
  private String name() {
    String file = String.valueOf(path.getFileName());
    String name = file.replaceFirst("\\.properties$", "");
    return name.codePointCount(0, name.length()) <= 100 && !name.isBlank() ? name : "rules";
  }
}

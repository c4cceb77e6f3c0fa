package io.spinboard.local;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The compose file in the root of the project, and the files that it refers to. */
record ComposeFile(Path project, String text, Map<String, Map<String, Object>> services) {

  static ComposeFile read() throws IOException {
    Path project = Path.of("").toAbsolutePath();
    while (!Files.exists(project.resolve("docker-compose.yml"))) {
      project = project.getParent();
    }
    String text = Files.readString(project.resolve("docker-compose.yml"));
    Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(text);
    return new ComposeFile(project, text, content.get("services"));
  }

  String file(String path) throws IOException {
    return Files.readString(project.resolve(path));
  }

  /** Returns the content of all files under a directory. */
  String texts(String directory) throws IOException {
    var texts = new StringBuilder();
    try (Stream<Path> files = Files.walk(project.resolve(directory))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.append(Files.readString(file));
      }
    }
    return texts.toString();
  }

  /** Returns all matches of the first group of a pattern. */
  static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  String image(String service) {
    return (String) services.get(service).get("image");
  }

  List<String> command(String service) {
    return strings(services.get(service).get("command"));
  }

  Map<String, String> environment(String service) {
    return mapping(services.get(service).getOrDefault("environment", Map.of()));
  }

  List<String> volumes(String service) {
    return strings(services.get(service).getOrDefault("volumes", List.of()));
  }

  List<String> ports(String service) {
    return strings(services.get(service).getOrDefault("ports", List.of()));
  }

  Map<String, Map<String, String>> dependencies(String service) {
    return mapping(services.get(service).getOrDefault("depends_on", Map.of()));
  }

  Map<String, String> build(String service) {
    return mapping(services.get(service).getOrDefault("build", Map.of()));
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Object yaml) {
    return (List<String>) yaml;
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> mapping(Object yaml) {
    return (Map<String, T>) yaml;
  }
}

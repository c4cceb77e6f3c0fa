package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The compose file at the top of the project, and the files beside it that it speaks of. */
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

  String image(String service) {
    return (String) services.get(service).get("image");
  }

  List<String> command(String service) {
    return strings(services.get(service).get("command"));
  }

  /** The program's own options; images of others start with the name of a program. */
  Stream<String> options(String service) {
    return command(service).stream().filter(word -> word.startsWith("--"));
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

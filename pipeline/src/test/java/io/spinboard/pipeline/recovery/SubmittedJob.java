package io.spinboard.pipeline.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A job on the cluster, submitted by the command line of the jar and read by Flink's REST API. */
final class SubmittedJob {
  private static final Path JAR = Path.of("target", "spinboard-pipeline.jar");
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RestartableStack stack;
  private final String id;

  private SubmittedJob(RestartableStack stack, String id) {
    this.stack = stack;
    this.id = id;
  }

  /** Submits it and waits until it runs. */
  static SubmittedJob submit(RestartableStack stack, int parallelism, String... more)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--runner=FlinkRunner",
                "--flinkMaster=" + stack.flink().address(),
                "--parallelism=" + parallelism,
                "--bootstrapServers=" + stack.bootstrapServers(),
                "--topic=" + RestartableStack.TOPIC,
                "--jdbcUrl=" + stack.jdbcUrl(),
                "--jdbcUser=spinboard_writer"));
    command.addAll(List.of(more));
    if (command.stream().noneMatch(arg -> arg.startsWith("--checkpointingInterval"))) {
      command.add("--checkpointingInterval=2000");
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JDBC_PASSWORD", RestartableStack.WRITER_PASSWORD);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output, process.waitFor(), is(0));
    assertThat(output, containsString("Submitted"));
    SubmittedJob job = new SubmittedJob(stack, newest(stack));
    job.awaitRunning();
    return job;
  }

  private static String newest(RestartableStack stack) throws Exception {
    Matcher job =
        Pattern.compile(
                "\"jid\":\"(\\w+)\",\"name\":\"[^\"]*\",\"(?:start-time\":\\d+,\"end-time\":-?\\d+,\"duration\":\\d+,\")?state\":\"(\\w+)\"")
            .matcher(get(stack, "/jobs/overview"));
    while (job.find()) {
      if (!job.group(2).matches("FINISHED|CANCELED|FAILED")) {
        return job.group(1);
      }
    }
    throw new AssertionError("no job runs on the cluster");
  }

  /** Waits until all tasks are running. */
  void awaitRunning() {
    await("job is running").atMost(TIMEOUT).ignoreExceptions().until(this::allTasksAreRunning);
  }

  private boolean allTasksAreRunning() throws Exception {
    Matcher vertices =
        Pattern.compile("\"maxParallelism\":\\d+,\"parallelism\":\\d+,\"status\":\"(\\w+)\"")
            .matcher(get(stack, "/jobs/" + id));
    boolean found = false;
    while (vertices.find()) {
      if (!vertices.group(1).equals("RUNNING")) {
        return false;
      }
      found = true;
    }
    return found;
  }

  /** The number of completed checkpoints since the job was submitted. */
  long completedCheckpoints() throws Exception {
    Matcher completed =
        Pattern.compile("\"completed\":(\\d+)").matcher(get(stack, "/jobs/" + id + "/checkpoints"));
    assertThat(completed.find(), is(true));
    return Long.parseLong(completed.group(1));
  }

  void awaitCheckpoint() throws Exception {
    long before = completedCheckpoints();
    await("checkpoint")
        .atMost(TIMEOUT)
        .ignoreExceptions()
        .until(() -> completedCheckpoints() > before);
  }

  /** The newest retained checkpoint, as a value of {@code --savepointPath}. */
  String retainedCheckpoint() throws IOException {
    try (var found = Files.walk(stack.flink().checkpoints().resolve(id))) {
      return found
          .filter(file -> file.endsWith("_metadata"))
          .map(Path::getParent)
          .max((a, b) -> Long.compare(number(a), number(b)))
          .orElseThrow()
          .toUri()
          .toString();
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().replace("chk-", ""));
  }

  /** Stops the job with a savepoint; the path of the savepoint. */
  String stopWithSavepoint() throws Exception {
    String request = post("/jobs/" + id + "/stop", "{\"drain\":false}");
    String trigger = group("\"request-id\":\"(\\w+)\"", request);
    String[] location = new String[1];
    await("savepoint")
        .atMost(TIMEOUT)
        .until(
            () -> {
              String status = get(stack, "/jobs/" + id + "/savepoints/" + trigger);
              assertThat(status, status.contains("failure-cause"), is(false));
              location[0] = group("\"location\":\"([^\"]+)\"", status);
              return location[0] != null;
            });
    return location[0];
  }

  void cancel() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(stack, "/jobs/" + id + "?mode=cancel"))
            .method("PATCH", HttpRequest.BodyPublishers.noBody())
            .build();
    HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The job's configuration as Flink's web page shows it. */
  String configuration() throws Exception {
    return get(stack, "/jobs/" + id + "/config");
  }

  private String post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(stack, path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String get(RestartableStack stack, String path) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(uri(stack, path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static URI uri(RestartableStack stack, String path) {
    return URI.create("http://" + stack.flink().address() + path);
  }

  private static String group(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}

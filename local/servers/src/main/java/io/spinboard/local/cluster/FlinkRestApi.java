package io.spinboard.local.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A client of the job manager's REST API. */
final class FlinkRestApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final HttpRequest taskManagers;

  /**
   * Creates a client.
   *
   * @param port the port of the REST API on this machine
   */
  FlinkRestApi(int port) {
    URI address = URI.create("http://localhost:" + port + "/taskmanagers");
    this.taskManagers = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
  }

  /**
   * Whether the task managers with these resource ids have offered their slots, which happens
   * shortly after their registration. False while the job manager does not respond.
   */
  boolean hasSlotsOf(List<String> ids) throws IOException {
    try {
      HttpResponse<String> response =
          client.send(taskManagers, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == HttpURLConnection.HTTP_OK
          && ids.stream().allMatch(id -> offersSlots(id).matcher(response.body()).find());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for Flink");
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Pattern offersSlots(String id) {
    return Pattern.compile("\"id\":\"" + Pattern.quote(id) + "\"[^{}]*\"slotsNumber\":[1-9]");
  }
}

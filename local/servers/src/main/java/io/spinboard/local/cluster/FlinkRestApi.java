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

/** What the job manager tells about its cluster. */
final class FlinkRestApi {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest taskManagers;

  /** At a port of this machine. */
  FlinkRestApi(int port) {
    URI address = URI.create("http://localhost:" + port + "/taskmanagers");
    this.taskManagers = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
  }

  /**
   * Whether task managers with these resource ids have offered their slots, which they do a moment
   * after they have registered; false while nobody answers.
   */
  boolean hasSlotsOf(List<String> ids) throws IOException {
    try {
      HttpResponse<String> answer = client.send(taskManagers, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == HttpURLConnection.HTTP_OK
          && ids.stream().allMatch(id -> offersSlots(id).matcher(answer.body()).find());
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

package io.spinboard.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A program that reads the API. */
final class Client {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Dashboard dashboard;

  Client(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /** The answer, whatever it is. */
  HttpResponse<String> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    return MAPPER.readTree(ask(path).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%d%s".formatted(dashboard.port(), path)));
  }

  /** Opens a stream of events. */
  Events events(String query) throws Exception {
    HttpRequest request =
        request("/api/events?" + query).header("Accept", "text/event-stream").build();
    return new Events(
        new BufferedReader(
            new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8)));
  }

  /** What comes of a stream, in order. */
  static final class Events implements AutoCloseable {
    private final BufferedReader lines;

    Events(BufferedReader lines) {
      this.lines = lines;
    }

    /** The next event of that name which is as wanted; the others are passed over. */
    JsonNode next(String name, Predicate<JsonNode> wanted) throws IOException {
      String event = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("data: ") && event.equals(name)) {
          JsonNode data = MAPPER.readTree(line.substring(6));
          if (wanted.test(data)) {
            return data;
          }
        }
      }
      throw new IOException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}

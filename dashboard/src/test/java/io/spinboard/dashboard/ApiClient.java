package io.spinboard.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** An HTTP client of the read API. */
final class ApiClient {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Dashboard dashboard;

  ApiClient(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /** Sends a GET request and returns the response with any status. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    return MAPPER.readTree(get(path).body());
  }

  /** Reads the sample of a metric; 0 if it has none. */
  double metric(String sample) throws Exception {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("spinboard_dashboard_" + sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path));
  }

  /** Opens an event stream. */
  Events events(String query) throws Exception {
    HttpRequest request =
        request("/api/events?" + query).header("Accept", "text/event-stream").build();
    return new Events(
        new BufferedReader(
            new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8)));
  }

  /** The events of a stream, in order. */
  static final class Events implements AutoCloseable {
    private final BufferedReader lines;

    Events(BufferedReader lines) {
      this.lines = lines;
    }

    /** Returns the data of the next event with the given name that matches, and skips others. */
    JsonNode next(String name, Predicate<JsonNode> condition) throws IOException {
      String event = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("data: ") && event.equals(name)) {
          JsonNode data = MAPPER.readTree(line.substring(6));
          if (condition.test(data)) {
            return data;
          }
        }
      }
      throw new IOException("the event stream ended");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}

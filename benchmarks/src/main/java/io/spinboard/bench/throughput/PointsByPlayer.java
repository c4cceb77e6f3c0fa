package io.spinboard.bench.throughput;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Parses the JSON of each spin as a stream and adds up the points by player. */
final class PointsByPlayer implements RecordHandler {
  private final JsonFactory json = new JsonFactory();
  private final Map<Integer, Long> points = new HashMap<>();

  @Override
  public void handle(byte[] value) throws IOException {
    int player = -1;
    long win = 0;
    try (JsonParser in = json.createParser(value)) {
      in.nextToken();
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        in.nextToken();
        switch (field) {
          case "playerId" -> player = in.getIntValue();
          case "win" -> win = in.getLongValue();
          default -> in.skipChildren();
        }
      }
    }
    points.merge(player, win, Long::sum);
  }

  @Override
  public long points() {
    return points.values().stream().mapToLong(Long::longValue).sum();
  }
}

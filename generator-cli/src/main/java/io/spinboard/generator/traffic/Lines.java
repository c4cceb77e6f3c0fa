package io.spinboard.generator.traffic;

import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Spins as lines of JSON, on standard output or in a file. */
public final class Lines implements Destination {
  private final Simulator simulator;
  private final Line line;
  private final End end;
  private long written;

  private Lines(Simulation simulation, Line line, End end) {
    this.simulator = new Simulator(simulation);
    this.line = line;
    this.end = end;
  }

  /** Prints spins, each at once, as long as somebody reads them. */
  public static Lines on(PrintWriter out, Simulation simulation) {
    Line line =
        json -> {
          out.print(json + "\n");
          return !out.checkError();
        };
    return new Lines(simulation, line, out::flush);
  }

  /** Writes spins to a file, in place of what it held. */
  public static Lines in(Path file, Simulation simulation) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file);
    Line line =
        json -> {
          out.write(json);
          out.write('\n');
          return true;
        };
    return new Lines(simulation, line, out::close);
  }

  @Override
  public void send(long count, boolean paced) throws IOException, InterruptedException {
    Pace pace = paced ? Pace.realTime(simulator) : Pace.UNBOUNDED;
    while (written < count) {
      pace.await(written);
      byte[] json = SpinEncoder.encode(simulator.spin(written));
      if (!line.write(new String(json, StandardCharsets.UTF_8))) {
        return;
      }
      written++;
    }
  }

  @Override
  public long arrived() {
    return written;
  }

  @Override
  public long sent() {
    return written;
  }

  @Override
  public void close() throws IOException {
    end.close();
  }

  /** Takes a line; false if nobody reads any more. */
  private interface Line {
    boolean write(String json) throws IOException;
  }

  private interface End {
    void close() throws IOException;
  }
}

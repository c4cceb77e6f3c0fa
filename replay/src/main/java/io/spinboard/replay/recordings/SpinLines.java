package io.spinboard.replay.recordings;

import io.spinboard.events.ByteLines;
import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON Lines, one record's value a line, read as spins.
 *
 * @param spins the lines that are spins, in the order of the file
 * @param rejected the lines that are not, in the order of the file
 */
public record SpinLines(List<Spin> spins, List<RejectedLine> rejected) {

  /**
   * A line that is not a spin.
   *
   * @param number the line's place in the file, from 1
   * @param rejection why it is no spin
   */
  public record RejectedLine(long number, Rejection rejection) {}

  /** Copies the lists. */
  public SpinLines {
    spins = List.copyOf(spins);
    rejected = List.copyOf(rejected);
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException if it cannot be read
   */
  public static SpinLines read(Path file, SpinDecoder decoder) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, decoder);
    }
  }

  /**
   * Reads a stream to its end. Lines end with a line feed; the last one may do without.
   *
   * @throws IOException if it cannot be read
   */
  public static SpinLines read(InputStream in, SpinDecoder decoder) throws IOException {
    var spins = new ArrayList<Spin>();
    var rejected = new ArrayList<RejectedLine>();
    var lines = new ByteLines(in);
    long number = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      number++;
      Decoded decoded = decoder.decode(line);
      if (decoded instanceof Spin spin) {
        spins.add(spin);
      } else if (decoded instanceof Rejection rejection) {
        rejected.add(new RejectedLine(number, rejection));
      }
    }
    return new SpinLines(spins, rejected);
  }
}

package io.spinboard.recordings;

import io.spinboard.events.ByteLineReader;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads a recording line by line: one of a topic, plain JSON Lines with a value a line, or comma
 * separated spins under {@code PlayerID,GameID,Win,Stake,EventTime}. Which one it is, the lines
 * tell.
 */
public final class RecordingReader implements Closeable {
  private final InputStream in;
  private final ByteLineReader lines;
  private long number;
  private boolean csv;
  private byte[] line;

  /**
   * @param in what was recorded, uncompressed; closed with this
   */
  public RecordingReader(InputStream in) {
    this.in = in;
    this.lines = new ByteLineReader(in);
  }

  /**
   * Opens a file, decompressing it if its suffix says so.
   *
   * @throws IOException if it cannot be read
   */
  public static RecordingReader open(Path file) throws IOException {
    // Not through a channel, which an interrupt would close.
    return open(file, new FileInputStream(file.toFile()));
  }

  /**
   * The same for a file that was opened already.
   *
   * @param bytes what is in the file, as it is; closed with this, or at once if it cannot be read
   */
  public static RecordingReader open(Path file, InputStream bytes) throws IOException {
    try {
      return new RecordingReader(Compression.of(file.getFileName().toString()).reading(bytes));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * The next record; null at the end. After an exception for a broken line, the next call goes on
   * with the line after it.
   *
   * @throws BrokenLineException if the line is cut off or otherwise not what the lines are
   * @throws IOException if it cannot be read
   */
  public Recorded next() throws IOException, BrokenLineException {
    do {
      line = lines.next();
      number++;
    } while (line != null && isHeading());
    if (line == null) {
      return null;
    }
    if (csv) {
      return SpinCsv.read(line);
    }
    return RecordingLine.isOne(line) ? RecordingLine.read(line) : Recorded.of(line);
  }

  /** A heading may come again where files were put one after the other. */
  private boolean isHeading() {
    boolean heading = (number == 1 || csv) && SpinCsv.isHeading(line);
    csv |= heading;
    return heading;
  }

  /** The number of the line read last, from 1. */
  public long number() {
    return number;
  }

  /** The line read last, without its end; null at the end. */
  public byte[] line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

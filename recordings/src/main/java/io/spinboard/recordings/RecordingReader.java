package io.spinboard.recordings;

import io.spinboard.events.ByteLineReader;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads a recording line by line: one of a topic, plain JSON Lines with one value per line, or CSV
 * with the header {@code PlayerID,GameID,Win,Stake,EventTime}. The format is detected from the
 * lines.
 */
public final class RecordingReader implements Closeable {
  private final InputStream in;
  private final ByteLineReader lines;
  private long number;
  private boolean csv;
  private byte[] line;

  /**
   * @param in the uncompressed recording; closed with this reader
   */
  public RecordingReader(InputStream in) {
    this.in = in;
    this.lines = new ByteLineReader(in);
  }

  /**
   * Opens a file, compressed or not.
   *
   * @throws IOException if it cannot be opened
   */
  public static RecordingReader open(Path file) throws IOException {
    // An interrupt would close a channel.
    return open(file, new FileInputStream(file.toFile()));
  }

  /**
   * Reads a file that is already open.
   *
   * @param bytes the content of the file, compressed or not; closed with this reader, or at once if
   *     this method fails
   */
  public static RecordingReader open(Path file, InputStream bytes) throws IOException {
    try {
      return new RecordingReader(Compression.of(file.getFileName().toString()).decompress(bytes));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Reads the next record; null at the end. After an invalid line, the next call reads the line
   * after it.
   *
   * @throws InvalidLineException if the line is truncated or otherwise invalid
   * @throws IOException if the file cannot be read
   */
  public RecordedRecord next() throws IOException, InvalidLineException {
    do {
      line = lines.next();
      number++;
    } while (line != null && isHeader());
    if (line == null) {
      return null;
    }
    if (csv) {
      return SpinCsv.parse(line);
    }
    return RecordingLine.matches(line) ? RecordingLine.decode(line) : RecordedRecord.of(line);
  }

  /** Concatenated files have a header between their lines. */
  private boolean isHeader() {
    boolean header = (number == 1 || csv) && SpinCsv.isHeader(line);
    csv |= header;
    return header;
  }

  /** The number of the line read last, from 1. */
  public long number() {
    return number;
  }

  /** The line read last, without its line feed; null at the end. */
  public byte[] line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

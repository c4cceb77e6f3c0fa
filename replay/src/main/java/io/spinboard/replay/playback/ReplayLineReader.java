package io.spinboard.replay.playback;

import io.spinboard.cli.CommandException;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the lines of several inputs in their order. Not thread-safe. */
final class ReplayLineReader implements Closeable {
  private final List<ReplayInput> inputs;
  private final InputStream standard;
  private final ByteCounter counter;
  private int index;
  private RecordingReader reader;

  /**
   * @param standard standard input
   * @param counter counts the bytes read from files
   */
  ReplayLineReader(List<ReplayInput> inputs, InputStream standard, ByteCounter counter) {
    this.inputs = inputs;
    this.standard = standard;
    this.counter = counter;
  }

  /**
   * The next line; null at the end of the last recording.
   *
   * @throws CommandException if an input is damaged and cannot be read any further
   */
  ReplayLine next() throws IOException {
    while (index < inputs.size()) {
      ReplayLine line = nextOfCurrentInput();
      if (line != null) {
        return line;
      }
      close();
      index++;
    }
    return null;
  }

  /** The position after the line that was read last. */
  ReplayPosition position(int round) {
    return new ReplayPosition(round, index, reader == null ? 0 : reader.number());
  }

  /** Skips all lines before a position. */
  void skipTo(ReplayPosition position) throws IOException {
    index = position.input();
    while (position.line() > 0 && (reader == null || reader.number() < position.line())) {
      if (nextOfCurrentInput() == null) {
        throw new CommandException(
            "%s ends before line %d, where the replay should continue"
                .formatted(inputs.get(index), position.line()));
      }
    }
  }

  private ReplayLine nextOfCurrentInput() throws IOException {
    ReplayInput input = inputs.get(index);
    long number = 0;
    try {
      if (reader == null) {
        reader = input.open(standard, counter);
      }
      number = reader.number();
      RecordedRecord recorded = reader.next();
      countLine(input);
      return recorded == null ? null : new ReplayLine(input, reader.number(), recorded, null);
    } catch (InvalidLineException invalid) {
      countLine(input);
      return new ReplayLine(input, reader.number(), null, invalid.getMessage());
    } catch (IOException damaged) {
      throw new CommandException(
          "%s is damaged after line %d: %s".formatted(input, number, damaged.getMessage()));
    }
  }

  /** In plain files, lines are counted, which is more exact than the read-ahead of the stream. */
  private void countLine(ReplayInput input) {
    if (!input.isCompressed() && reader.line() != null) {
      counter.count(reader.line().length + 1);
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}

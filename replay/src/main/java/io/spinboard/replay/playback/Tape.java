package io.spinboard.replay.playback;

import io.spinboard.cli.CommandException;
import io.spinboard.recordings.BrokenLineException;
import io.spinboard.recordings.Recorded;
import io.spinboard.recordings.RecordingReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The lines of several recordings, one after the other. One thread reads. */
final class Tape implements Closeable {
  private final List<Input> inputs;
  private final InputStream standard;
  private final ByteCounter counter;
  private int index;
  private RecordingReader reader;

  /**
   * @param standard standard input
   * @param counter counts the bytes that are read of files
   */
  Tape(List<Input> inputs, InputStream standard, ByteCounter counter) {
    this.inputs = inputs;
    this.standard = standard;
    this.counter = counter;
  }

  /**
   * The next line; null at the end of the last recording.
   *
   * @throws CommandException if a recording is damaged so that what follows cannot be read
   */
  Line next() throws IOException {
    while (index < inputs.size()) {
      Line line = nextHere();
      if (line != null) {
        return line;
      }
      close();
      index++;
    }
    return null;
  }

  /** The place behind the line that was read last. */
  Mark mark(int round) {
    return new Mark(round, index, reader == null ? 0 : reader.number());
  }

  /** Passes over what is before a place. */
  void skipTo(Mark mark) throws IOException {
    index = mark.input();
    while (mark.line() > 0 && (reader == null || reader.number() < mark.line())) {
      if (nextHere() == null) {
        throw new CommandException(
            "%s ends before line %d".formatted(inputs.get(index), mark.line()));
      }
    }
  }

  private Line nextHere() throws IOException {
    Input input = inputs.get(index);
    long number = 0;
    try {
      if (reader == null) {
        reader = input.open(standard, counter);
      }
      number = reader.number();
      Recorded recorded = reader.next();
      countLine(input);
      return recorded == null ? null : new Line(input, reader.number(), recorded, null);
    } catch (BrokenLineException broken) {
      countLine(input);
      return new Line(input, reader.number(), null, broken.getMessage());
    } catch (IOException damaged) {
      throw new CommandException(
          "%s cannot be read beyond line %d: %s".formatted(input, number, damaged.getMessage()));
    }
  }

  /** Of plain files, lines tell more exactly how far it is than what was read ahead. */
  private void countLine(Input input) {
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

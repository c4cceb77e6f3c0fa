package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.recordings.BrokenLineException;
import io.spinboard.recordings.Recorded;
import io.spinboard.recordings.RecordingReader;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The spins in recordings, one after the other. */
public final class RecordedSpins implements Spins {
  private final List<Path> files;
  private final PrintWriter err;
  private final boolean terminal;

  /**
   * @param err where progress is shown
   * @param terminal whether somebody is watching it
   */
  public RecordedSpins(List<Path> files, PrintWriter err, boolean terminal) {
    this.files = List.copyOf(files);
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void check() throws IOException {
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new IOException(file + ": is a directory");
      }
      Files.newInputStream(file).close();
    }
  }

  @Override
  public Account read(SpinVisitor visitor) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    SpinReading reading = new SpinReading(visitor);
    FileProgress done = new FileProgress(bytes);
    try (ProgressDisplay progress =
        new ProgressDisplay(done, "read", "records", "the disk", err, terminal)) {
      for (Path file : files) {
        read(file, reading, done);
      }
    }
    return reading.account();
  }

  private static void read(Path file, SpinReading reading, FileProgress done) throws IOException {
    try (RecordingReader in =
        RecordingReader.open(file, done.watching(new FileInputStream(file.toFile())))) {
      while (readOne(file, in, reading)) {
        done.records(reading.records());
      }
    } catch (NoSuchFileException removed) {
      throw removed;
    } catch (EOFException cut) {
      throw new IOException(file + ": is cut off", cut);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static boolean readOne(Path file, RecordingReader in, SpinReading reading)
      throws IOException {
    try {
      Recorded recorded = in.next();
      if (recorded == null) {
        return false;
      }
      reading.record(recorded, file.toString(), in.number());
    } catch (BrokenLineException broken) {
      reading.broken();
    }
    return true;
  }
}

package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the spins of recordings, one file after the other. */
public final class RecordingSpinInput implements SpinInput {
  private final List<Path> files;
  private final PrintWriter err;
  private final boolean terminal;

  /**
   * @param err receives progress
   * @param terminal whether {@code err} is shown on a terminal
   */
  public RecordingSpinInput(List<Path> files, PrintWriter err, boolean terminal) {
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
  public SpinReadSummary read(SpinVisitor visitor) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    SpinDeduplicator deduplicator = new SpinDeduplicator(visitor);
    RecordingReadProgress done = new RecordingReadProgress(bytes);
    try (ProgressDisplay progress =
        new ProgressDisplay(done, "read", "records", "the disk", err, terminal)) {
      for (Path file : files) {
        read(file, deduplicator, done);
      }
    }
    return deduplicator.summary();
  }

  private static void read(Path file, SpinDeduplicator deduplicator, RecordingReadProgress done)
      throws IOException {
    try (RecordingReader in =
        RecordingReader.open(file, done.counting(new FileInputStream(file.toFile())))) {
      while (readOne(file, in, deduplicator)) {
        done.setRecords(deduplicator.records());
      }
    } catch (NoSuchFileException removed) {
      throw removed;
    } catch (EOFException truncated) {
      throw new IOException(file + ": truncated", truncated);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static boolean readOne(Path file, RecordingReader in, SpinDeduplicator deduplicator)
      throws IOException {
    try {
      RecordedRecord recorded = in.next();
      if (recorded == null) {
        return false;
      }
      deduplicator.process(recorded, file.toString(), in.number());
    } catch (InvalidLineException invalid) {
      deduplicator.reject();
    }
    return true;
  }
}

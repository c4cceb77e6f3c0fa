package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to do with an existing output file. */
enum ExistingFile {
  /** Reject it. */
  REFUSED {
    @Override
    RecordingPosition position(Path file, String topic) {
      throw new CommandException(
          file + " exists; use --resume to append to it, or --overwrite to replace it");
    }
  },
  /** Replace it. */
  OVERWRITTEN {
    @Override
    RecordingPosition position(Path file, String topic) {
      return null;
    }
  },
  /** Append to it. */
  RESUMED {
    @Override
    RecordingPosition position(Path file, String topic) throws IOException {
      Path beside = RecordingPosition.fileOf(file);
      RecordingPosition position =
          Files.exists(beside) ? RecordingPosition.read(beside) : RecordedEnd.of(file, topic);
      if (!position.topic().equals(topic)) {
        throw new CommandException(
            "%s cannot be resumed: it was recorded from topic '%s', not '%s'"
                .formatted(file, position.topic(), topic));
      }
      return position;
    }
  };

  /**
   * The position of an existing file; null if there is no file, or if it will be replaced.
   *
   * @throws CommandException if the file is rejected or cannot be resumed
   */
  RecordingPosition in(Path file, String topic) throws IOException {
    return Files.exists(file) ? position(file, topic) : null;
  }

  abstract RecordingPosition position(Path file, String topic) throws IOException;
}

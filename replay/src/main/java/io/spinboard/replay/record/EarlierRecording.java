package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to do with a file that exists. */
enum EarlierRecording {
  /** Leave it alone, and say so. */
  REFUSED {
    @Override
    Position position(Path file, String topic) {
      throw new CommandException(
          file + " exists; --resume goes on where it ends, and --overwrite records all anew");
    }
  },
  /** Record all anew. */
  OVERWRITTEN {
    @Override
    Position position(Path file, String topic) {
      return null;
    }
  },
  /** Go on where it ends. */
  RESUMED {
    @Override
    Position position(Path file, String topic) throws IOException {
      Path beside = Position.fileOf(file);
      Position position =
          Files.exists(beside) ? Position.read(beside) : RecordedEnd.of(file, topic);
      if (!position.topic().equals(topic)) {
        throw new CommandException(
            "%s cannot be resumed: it is of the topic '%s', not of '%s'"
                .formatted(file, position.topic(), topic));
      }
      return position;
    }
  };

  /**
   * Where a file has come to; null if there is none, or it does not count.
   *
   * @throws CommandException if it must not be touched, or cannot be resumed
   */
  Position in(Path file, String topic) throws IOException {
    return Files.exists(file) ? position(file, topic) : null;
  }

  abstract Position position(Path file, String topic) throws IOException;
}

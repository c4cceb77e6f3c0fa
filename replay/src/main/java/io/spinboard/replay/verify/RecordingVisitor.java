package io.spinboard.replay.verify;

import io.spinboard.recordings.RecordedRecord;
import java.nio.file.Path;

/** Receives the records of files in their order. */
interface RecordingVisitor {
  /**
   * Receives a record.
   *
   * @param line the number of its line in the file, from 1
   */
  void visit(Path file, long line, RecordedRecord recorded);

  /**
   * Receives an invalid line.
   *
   * @param line its number in the file, from 1
   * @param why for messages; may have several lines
   */
  void visitInvalid(Path file, long line, String why);
}

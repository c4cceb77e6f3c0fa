package io.spinboard.replay.verify;

import io.spinboard.recordings.Recorded;
import java.nio.file.Path;

/** Is shown the records of files, one after the other. */
interface RecordVisitor {
  /**
   * A record.
   *
   * @param line the number of its line in the file, from 1
   */
  void visit(Path file, long line, Recorded recorded);

  /**
   * A line that cannot be read as a record.
   *
   * @param line its number in the file, from 1
   * @param why for users; may run over several lines
   */
  void visitBroken(Path file, long line, String why);
}

package io.spinboard.replay.verify;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.cli.CommandException;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.streaming.StreamingRecount;
import io.spinboard.recordings.RecordedRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Recounts a recording as {@code spinboard verify} does, up to the boards to compare. Hot streaks,
 * which only need the spins of the last minute, are excluded.
 */
public final class VerifyTask implements MeasuredTask {
  private static final int BOARD_SIZE = 10;
  private static final Set<BoardPeriod> PERIODS =
      EnumSet.of(BoardPeriod.ALL_TIME, BoardPeriod.HOURLY, BoardPeriod.DAILY);
  private static final HotStreakWindows WINDOWS =
      new HotStreakWindows(Duration.ofSeconds(10), Duration.ofSeconds(60));
  private static final Duration MAX_FUTURE_SKEW = Duration.ofMinutes(1);

  private final RecordingFiles recordings;
  private final StreamingRecount recount =
      new StreamingRecount(PERIODS, BOARD_SIZE, null, WINDOWS, List.of());
  private final FirstPass firstPass =
      new FirstPass(new SpinDecoder(MAX_FUTURE_SKEW, InstantSource.system()), recount);
  private final AtomicLong done = new AtomicLong();

  /**
   * @param recording a file
   */
  public VerifyTask(Path recording) {
    PrintWriter discarded = new PrintWriter(PrintWriter.nullWriter());
    this.recordings =
        new RecordingFiles(
            List.of(recording), new ReadProgress(discarded, false, System::nanoTime));
  }

  /**
   * Counts the recording and computes the boards.
   *
   * @throws CommandException if a record is not counted or there are no boards
   */
  @Override
  public void run() throws IOException {
    recordings.read("counting", new CountingVisitor());
    boolean isCounted = !recount.endFirstPass();
    Boards boards = recount.boards();
    RecordAccount account = firstPass.account();
    if (!isCounted || account.counted() != account.records() || boards.topPlayers().isEmpty()) {
      throw new CommandException(
          "only %d of %d records were counted".formatted(account.counted(), account.records()));
    }
    done.set(account.records());
  }

  @Override
  public long completed() {
    return done.get();
  }

  /** Updates the progress; the last record is done when the boards are computed. */
  private final class CountingVisitor implements RecordingVisitor {
    @Override
    public void visit(Path file, long line, RecordedRecord recorded) {
      done.lazySet(line - 1);
      firstPass.visit(file, line, recorded);
    }

    @Override
    public void visitInvalid(Path file, long line, String why) {
      firstPass.visitInvalid(file, line, why);
    }
  }
}

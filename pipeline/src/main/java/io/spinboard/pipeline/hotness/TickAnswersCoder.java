package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.wire.RecordCoder;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link TickAnswers}. */
final class TickAnswersCoder extends VersionedCoder<TickAnswers> {
  private static final long serialVersionUID = 1;
  private static final RecordCoder<ShardHottest> ANSWER = RecordCoder.of(ShardHottest.class);

  TickAnswersCoder() {
    super("answers for ticks");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(TickAnswers answers, WireWriter out) throws IOException {
    out.writeList(answers.all(), ANSWER::encode);
  }

  @Override
  protected TickAnswers read(WireReader in) throws IOException {
    TickAnswers answers = new TickAnswers();
    in.readList(ANSWER::decode).forEach(answers::add);
    return answers;
  }
}

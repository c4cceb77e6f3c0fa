package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes {@link TickAnswers}. */
final class TickAnswersCoder extends VersionedCoder<TickAnswers> {
  private static final long serialVersionUID = 1;
  private static final ShardHottestCoder ANSWER = new ShardHottestCoder();

  TickAnswersCoder() {
    super("answers for ticks", 1);
  }

  @Override
  protected void write(TickAnswers answers, DataOutputStream out) throws IOException {
    Wire.writeList(answers.all(), ANSWER::encode, out);
  }

  @Override
  protected TickAnswers read(DataInputStream in) throws IOException {
    TickAnswers answers = new TickAnswers();
    Wire.readList(ANSWER::decode, in).forEach(answers::add);
    return answers;
  }
}

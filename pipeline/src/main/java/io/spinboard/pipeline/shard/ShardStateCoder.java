package io.spinboard.pipeline.shard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/**
 * Encodes {@link ShardState}: one state after the other, each with the version of its own coder.
 */
final class ShardStateCoder extends StructuredCoder<ShardState> {
  private static final long serialVersionUID = 1;
  private static final ListCoder<Long> TICKS = ListCoder.of(VarLongCoder.of());

  private final List<Coder<Object>> ofProcessors;

  /**
   * @param ofProcessors encodes the state of each processor, in the order of the processors
   */
  ShardStateCoder(List<Coder<Object>> ofProcessors) {
    this.ofProcessors = ofProcessors;
  }

  @Override
  public void encode(ShardState state, OutputStream out) throws IOException {
    BooleanCoder.of().encode(state.reportScheduled(), out);
    TICKS.encode(List.copyOf(state.pendingTicks()), out);
    for (int i = 0; i < ofProcessors.size(); i++) {
      ofProcessors.get(i).encode(state.ofProcessor(i), out);
    }
  }

  @Override
  public ShardState decode(InputStream in) throws IOException {
    boolean reportScheduled = BooleanCoder.of().decode(in);
    List<Long> pendingTicks = TICKS.decode(in);
    List<Object> states = new ArrayList<>();
    for (Coder<Object> coder : ofProcessors) {
      states.add(coder.decode(in));
    }
    ShardState state = new ShardState(states);
    state.setReportScheduled(reportScheduled);
    state.pendingTicks().addAll(pendingTicks);
    return state;
  }

  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return ofProcessors;
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    throw new NonDeterministicException(this, "state is a value, never a key");
  }
}

package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;

/** Encodes {@link OpenPeriods} around the coder of what they hold. */
final class OpenPeriodsCoder<S extends PeriodStandings> extends VersionedCoder<OpenPeriods<S>> {
  private static final long serialVersionUID = 1;
  private static final PeriodCoder PERIOD = new PeriodCoder();

  private final Coder<S> standingsCoder;

  OpenPeriodsCoder(Coder<S> standingsCoder) {
    super("open periods");
    this.standingsCoder = standingsCoder;
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(OpenPeriods<S> open, WireWriter out) throws IOException {
    out.writeLong(open.counted());
    out.writeLong(open.tooLate());
    out.writeInt(open.all().size());
    for (OpenPeriod<S> period : open.all()) {
      PERIOD.encode(period.period(), out);
      out.writeBoolean(period.changed());
      standingsCoder.encode(period.standings(), out);
    }
  }

  @Override
  protected OpenPeriods<S> read(WireReader in) throws IOException {
    OpenPeriods<S> open = new OpenPeriods<>(in.readLong(), in.readLong());
    int periods = in.readInt();
    for (int i = 0; i < periods; i++) {
      Period period = PERIOD.decode(in);
      boolean changed = in.readBoolean();
      open.restore(new OpenPeriod<>(period, standingsCoder.decode(in), changed));
    }
    return open;
  }

  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return List.of(standingsCoder);
  }
}

package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;

/** Encodes {@link OpenPeriods} around the coder of what they hold. */
final class OpenPeriodsCoder<S extends Standings> extends VersionedCoder<OpenPeriods<S>> {
  private static final long serialVersionUID = 1;
  private static final PeriodStartCoder START = new PeriodStartCoder();

  private final Coder<S> standingsCoder;

  OpenPeriodsCoder(Coder<S> standingsCoder) {
    super("open periods");
    this.standingsCoder = standingsCoder;
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(OpenPeriods<S> open, WireWriter out) throws IOException {
    out.writeLong(open.counted());
    out.writeLong(open.tooLate());
    out.writeBoolean(open.hasNews());
    out.writeInt(open.all().size());
    for (OpenPeriod<S> period : open.all()) {
      START.encode(period.start(), out);
      out.writeBoolean(period.changed());
      standingsCoder.encode(period.standings(), out);
    }
  }

  @Override
  protected OpenPeriods<S> read(WireReader in) throws IOException {
    OpenPeriods<S> open = new OpenPeriods<>(in.readLong(), in.readLong(), in.readBoolean());
    int periods = in.readInt();
    for (int i = 0; i < periods; i++) {
      PeriodStart start = START.decode(in);
      boolean changed = in.readBoolean();
      open.restore(new OpenPeriod<>(start, standingsCoder.decode(in), changed));
    }
    return open;
  }

  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return List.of(standingsCoder);
  }
}

package io.spinboard.pipeline.standings;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Encodes a {@link Period}, which is a key: equal ones have equal bytes. */
public final class PeriodCoder extends AtomicCoder<Period> {
  private static final long serialVersionUID = 1;

  @Override
  public void encode(Period key, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeByte(key.kind().code());
    data.writeLong(key.startMicros());
  }

  @Override
  public Period decode(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    return new Period(PeriodKind.ofCode((char) data.readByte()), data.readLong());
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}

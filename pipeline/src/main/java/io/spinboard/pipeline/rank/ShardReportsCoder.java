package io.spinboard.pipeline.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StructuredCoder;

/** Encodes {@link ShardReports} as a list of reports, whose own coder carries the version. */
public final class ShardReportsCoder<R extends Report<R>> extends StructuredCoder<ShardReports<R>> {
  private static final long serialVersionUID = 1;

  private final ListCoder<R> reports;

  /**
   * @param report encodes a single report
   */
  public ShardReportsCoder(Coder<R> report) {
    reports = ListCoder.of(report);
  }

  @Override
  public void encode(ShardReports<R> value, OutputStream out) throws IOException {
    reports.encode(List.copyOf(value.all()), out);
  }

  @Override
  public ShardReports<R> decode(InputStream in) throws IOException {
    return ShardReports.of(reports.decode(in).stream());
  }

  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return reports.getCoderArguments();
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    throw new NonDeterministicException(this, "reports are a value, never a key");
  }
}

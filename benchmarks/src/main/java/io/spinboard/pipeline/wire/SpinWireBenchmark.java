package io.spinboard.pipeline.wire;

import io.spinboard.bench.micro.MicroBenchmark;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** Measures encoding and decoding a spin on its way to a shard. */
public class SpinWireBenchmark extends MicroBenchmark {
  /** The spins for one of 64 shards in a batch of 8,192. */
  private static final int SPINS = 128;

  private List<Spin> batch;
  private byte[] encoded;

  /** Makes one batch. */
  @Setup
  public void makeBatch() throws IOException {
    batch = spins(SPINS);
    encoded = encode().toByteArray();
  }

  /** Writes spins. */
  @Benchmark
  @OperationsPerInvocation(SPINS)
  public WireWriter encode() throws IOException {
    WireWriter out = new WireWriter();
    SpinWire.write(batch, out);
    return out;
  }

  /** Reads spins. */
  @Benchmark
  @OperationsPerInvocation(SPINS)
  public List<Spin> decode() throws IOException {
    return SpinWire.read(new WireReader(encoded));
  }
}

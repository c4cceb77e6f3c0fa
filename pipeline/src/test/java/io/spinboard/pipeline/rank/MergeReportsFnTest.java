package io.spinboard.pipeline.rank;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The merge is commutative, associative and idempotent, as Beam and redelivered reports require.
 */
class MergeReportsFnTest {
  private static final int K = 3;
  private static final MergeReportsFn<Scores> FN = new MergeReportsFn<>(new ScoresCoder());

  /** The report of a shard. Reports with equal versions are equal. */
  private record Scores(int shard, ReportVersion version, List<Integer> top)
      implements Report<Scores> {

    @Override
    public Object source() {
      return shard;
    }

    @Override
    public boolean isNewerThan(Scores other) {
      return version.compareTo(other.version) > 0;
    }
  }

  private static final class ScoresCoder extends VersionedCoder<Scores> {
    private static final long serialVersionUID = 1;

    ScoresCoder() {
      super("scores");
    }

    @Override
    protected int version() {
      return 1;
    }

    @Override
    protected void write(Scores scores, WireWriter out) throws IOException {
      out.writeInt(scores.shard);
      out.writeLong(scores.version.revision());
      out.writeLong(scores.version.sequence());
      out.writeList(scores.top, (score, to) -> to.writeInt(score));
    }

    @Override
    protected Scores read(WireReader in) throws IOException {
      return new Scores(
          in.readInt(),
          new ReportVersion(in.readLong(), in.readLong()),
          in.readList(WireReader::readInt));
    }
  }

  @Provide
  Arbitrary<List<Scores>> reports() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs().between(0, 2),
            Arbitraries.longs().between(0, 5))
        .as(MergeReportsFnTest::report)
        .list()
        .ofMaxSize(30);
  }

  /** Generates a report that depends only on the shard and the version. */
  private static Scores report(int shard, long revision, long sequence) {
    Random random = new Random((shard * 31L + revision) * 31 + sequence);
    List<Integer> top = new ArrayList<>(random.ints(K, 0, 10).boxed().toList());
    top.sort(Comparator.reverseOrder());
    return new Scores(shard, new ReportVersion(revision, sequence), top);
  }

  @Property(tries = 300)
  void theOrderOfReportsDoesNotMatter(
      @ForAll("reports") List<Scores> reports, @ForAll Random random) {
    List<Scores> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);

    assertThat(accumulate(shuffled), is(accumulate(reports)));
  }

  @Property(tries = 300)
  void repeatedReportsDoNotMatter(@ForAll("reports") List<Scores> reports) {
    List<Scores> twice = new ArrayList<>(reports);
    twice.addAll(reports);

    assertThat(accumulate(twice), is(accumulate(reports)));
  }

  @Property(tries = 300)
  void mergingPartsEqualsAddingAll(
      @ForAll("reports") List<Scores> one,
      @ForAll("reports") List<Scores> two,
      @ForAll("reports") List<Scores> three) {
    List<Scores> all = new ArrayList<>(one);
    all.addAll(two);
    all.addAll(three);
    ShardReports<Scores> expected = accumulate(all);

    assertThat(merge(accumulate(one), accumulate(two), accumulate(three)), is(expected));
    assertThat(merge(accumulate(three), merge(accumulate(two), accumulate(one))), is(expected));
  }

  @Property(tries = 300)
  void mergingNeitherChangesNorSharesItsInputs(
      @ForAll("reports") List<Scores> one, @ForAll("reports") List<Scores> two) {
    ShardReports<Scores> left = accumulate(one);
    ShardReports<Scores> right = accumulate(two);

    ShardReports<Scores> merged = merge(FN.createAccumulator(), left, right);
    FN.addInput(merged, List.of(report(9, 9, 9)));

    assertThat(left, is(accumulate(one)));
    assertThat(right, is(accumulate(two)));
  }

  @Property(tries = 300)
  void theNewestReportOfEachShardMakesTheTopK(@ForAll("reports") List<Scores> reports) {
    Map<Integer, Scores> newest = new HashMap<>();
    for (Scores report : reports) {
      newest.merge(
          report.shard,
          report,
          (known, added) -> added.version.compareTo(known.version) > 0 ? added : known);
    }
    List<Integer> expected =
        newest.values().stream()
            .flatMap(report -> report.top.stream())
            .sorted(Comparator.reverseOrder())
            .limit(K)
            .toList();

    List<Integer> top =
        ShardReports.top(
            K, Comparator.reverseOrder(), FN.extractOutput(accumulate(reports)).all(), Scores::top);

    assertThat(top, is(expected));
  }

  @Property(tries = 100)
  void accumulatorsAreEncodedWithoutLoss(@ForAll("reports") List<Scores> reports)
      throws IOException {
    ShardReports<Scores> accumulator = accumulate(reports);

    assertThat(roundTrip(FN.accumulatorCoder(), accumulator), is(accumulator));
  }

  @Example
  void anEmptyAccumulatorIsNeutral() {
    ShardReports<Scores> one = accumulate(List.of(report(1, 1, 1)));

    assertThat(merge(FN.createAccumulator(), one), is(one));
    assertThat(merge(one, FN.createAccumulator()), is(one));
  }

  private static ShardReports<Scores> accumulate(List<Scores> reports) {
    ShardReports<Scores> accumulator = FN.createAccumulator();
    for (Scores report : reports) {
      accumulator = FN.addInput(accumulator, List.of(report));
    }
    return accumulator;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies the array
  private static ShardReports<Scores> merge(ShardReports<Scores>... accumulators) {
    return FN.mergeAccumulators(List.of(accumulators));
  }
}

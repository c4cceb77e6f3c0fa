package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardPlan;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.throughput.Contender;
import io.spinboard.bench.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param parts what of it all
 * @param rounds how often programs go through all spins
 * @param workload the spins that are counted
 * @param directSpins how many spins the direct runner counts
 * @param growth numbers of players, ascending
 * @param freshness how freshness is measured, and how spins come while boards are read
 * @param queries how many there are a second while boards are read
 * @param dashboard how the dashboard is loaded
 * @param keep whether the servers' data stays
 */
record Plan(
    Set<Part> parts,
    int rounds,
    Workload workload,
    long directSpins,
    List<Integer> growth,
    FreshnessPlan freshness,
    int queries,
    DashboardPlan dashboard,
    boolean keep) {
  /** Whether a part is wanted. */
  boolean has(Part part) {
    return parts.contains(part);
  }

  /** Who goes through the whole workload, in this order; empty if nobody does. */
  List<Contender> contenders() {
    return Arrays.stream(Contender.values())
        .filter(contender -> contender != Contender.DIRECT && has(partOf(contender)))
        .toList();
  }

  private static Part partOf(Contender contender) {
    return switch (contender) {
      case CONSUMER, LIMIT -> Part.CONSUMERS;
      case BOARDS -> Part.BOARDS;
      case PERIODS -> Part.PERIODS;
      case DIRECT -> Part.DIRECT;
    };
  }
}

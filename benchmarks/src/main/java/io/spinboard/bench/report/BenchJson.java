package io.spinboard.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.PipelineLauncher;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.throughput.Throughput;
import java.util.List;

/**
 * Formats the results of a run as JSON. Durations are in seconds unless their names say otherwise.
 */
final class BenchJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);

  private BenchJson() {}

  /** Returns one JSON object, pretty-printed. */
  static String of(BenchResults results) throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    root.set("machine", machine(results.machine()));
    root.set("programs", programs());
    root.set("workload", JSON.valueToTree(results.workload()));
    root.set("rounds", rounds(results.rounds()));
    if (!results.growth().isEmpty()) {
      root.set("growth", JSON.valueToTree(results.growth()));
    }
    if (results.freshness() != null) {
      root.set("freshness", freshness(results));
    }
    if (results.reading() != null) {
      root.set("reading", JSON.valueToTree(results.reading()));
    }
    if (!results.sending().isEmpty()) {
      root.set("generator", rounds(results.sending()));
    }
    if (!results.replaying().isEmpty()) {
      ObjectNode recordings = root.putObject("recordings");
      recordings.set("replay", rounds(results.replaying()));
      recordings.set("verify", rounds(results.verifying()));
    }
    if (!results.campaigns().isEmpty()) {
      root.set("campaigns", rounds(results.campaigns()));
    }
    if (results.dashboard() != null) {
      root.set("dashboard", JSON.valueToTree(results.dashboard()));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static ObjectNode machine(MachineInfo machine) {
    ObjectNode node = JSON.createObjectNode();
    node.put("date", machine.date().toString());
    node.put("cores", machine.cores());
    node.put("memoryBytes", machine.memoryBytes());
    node.put("processor", machine.processor());
    node.put("system", machine.system());
    node.put("java", machine.java());
    node.put("load", machine.load());
    node.set("versions", JSON.valueToTree(machine.versions()));
    return node;
  }

  private static ObjectNode programs() {
    ObjectNode node = JSON.createObjectNode();
    node.put("heap", JavaProcess.HEAP);
    node.put("consumerThreads", 2);
    node.set("pipelineOptions", JSON.valueToTree(PipelineLauncher.ON_FLINK));
    return node;
  }

  private static ArrayNode rounds(List<BenchRound> rounds) {
    ArrayNode node = JSON.createArrayNode();
    for (BenchRound round : rounds) {
      ArrayNode throughputs = node.addArray();
      round.throughputs().forEach(each -> throughputs.add(throughput(each, round)));
    }
    return node;
  }

  private static ObjectNode throughput(Throughput each, BenchRound round) {
    ObjectNode node = JSON.valueToTree(each);
    RateRatios ratios = round.ratios(each);
    node.put("ratio", ratios.whole());
    node.put("steadyRatio", ratios.steady());
    return node;
  }

  private static ObjectNode freshness(BenchResults results) {
    FreshnessPlan plan = results.freshnessPlan();
    ObjectNode node = JSON.createObjectNode();
    node.put("rate", plan.rate());
    node.put("warmUpSeconds", plan.warmUp().toMillis() / 1e3);
    node.setAll(JSON.<ObjectNode>valueToTree(results.freshness()));
    return node;
  }
}

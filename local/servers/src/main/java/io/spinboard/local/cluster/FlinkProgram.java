package io.spinboard.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Flink program and its memory.
 *
 * @param mainClass the main class
 * @param heap the heap, MiB
 * @param direct the direct memory, for the framework and the network, MiB
 */
record FlinkProgram(String mainClass, int heap, int direct) {
  // As in flink-conf.yaml.
  private static final int FRAMEWORK_HEAP = 128;
  private static final int FRAMEWORK_AND_NETWORK = 128 + 64;
  private static final int METASPACE = 256;

  static FlinkProgram jobManager(FlinkSettings settings) {
    return new FlinkProgram(
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        settings.jobManagerHeap(),
        FRAMEWORK_AND_NETWORK);
  }

  static FlinkProgram taskManager(FlinkSettings settings) {
    return new FlinkProgram(
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        FRAMEWORK_HEAP + settings.taskHeap(),
        FRAMEWORK_AND_NETWORK);
  }

  /** Returns the command line of the program, with the same Java as this process. */
  List<String> command(FlinkProcessFiles files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap + "m", "-XX:MaxDirectMemorySize=" + direct + "m"));
    command.add("-XX:MaxMetaspaceSize=" + METASPACE + "m");
    // Otherwise a killed JVM leaves its performance data in the system's temporary directory.
    command.add("-XX:+PerfDisableSharedMem");
    command.addAll(moduleOptions());
    command.add("-Djava.io.tmpdir=" + files.temporary());
    command.add("-Dlog4j.configurationFile=" + files.logging());
    // The log that the web UI shows.
    command.add("-Dlog.file=" + files.log());
    command.addAll(List.of("-cp", FlinkClassPath.read(), mainClass));
    command.addAll(List.of("--configDir", files.configuration().toString()));
    return command;
  }

  private static List<String> moduleOptions() throws IOException {
    Properties jvm = new Properties();
    try (InputStream properties = FlinkProgram.class.getResourceAsStream("jvm.properties")) {
      jvm.load(properties);
    }
    return Stream.concat(
            Stream.of(jvm.getProperty("exports").split(" ")).map(name -> "--add-exports=" + name),
            Stream.of(jvm.getProperty("opens").split(" ")).map(name -> "--add-opens=" + name))
        .map(option -> option + "=ALL-UNNAMED")
        .toList();
  }
}

package io.spinboard.local.cluster;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cluster stops with the process that started it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlinkStopsWithParentIT {
  @TempDir Path directory;

  @Test
  void theClusterStopsWhenItsParentIsKilled() throws IOException {
    Process parent = parent();
    try (BufferedReader pids = parent.inputReader(StandardCharsets.UTF_8)) {
      List<ProcessHandle> cluster = Stream.of(next(pids), next(pids)).toList();
      parent.destroyForcibly();
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> cluster.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      parent.destroyForcibly();
    }
  }

  private Process parent() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-cp",
            classPath,
            FlinkParentProcess.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static ProcessHandle next(BufferedReader pids) throws IOException {
    return ProcessHandle.of(Long.parseLong(pids.readLine())).orElseThrow();
  }
}

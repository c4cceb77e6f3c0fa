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

/** When the process that started the cluster ends without warning, nothing of it stays. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlinkStopsWithParentIT {
  @TempDir Path directory;

  @Test
  void killedWithoutWarning() throws IOException {
    Process owner = owner();
    try (BufferedReader pids = owner.inputReader(StandardCharsets.UTF_8)) {
      List<ProcessHandle> cluster = Stream.of(next(pids), next(pids)).toList();
      owner.destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> cluster.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      owner.destroyForcibly();
    }
  }

  private Process owner() throws IOException {
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

package io.shoplens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMeterTest {
  private static final String WORK = "i=0; while ((i < 200000)); do i=$((i + 1)); done";
  private static final String MEGABYTES_30 = "x=$(head -c 30000000 /dev/zero | tr '\\0' x)";

  @TempDir private Path folder;

  @Test
  void theTimeOfDescendantsCounts() throws IOException, InterruptedException {
    ProcessMeter meter = new ProcessMeter(List.of());
    assertThat(meter.watch(bash("bash -c '" + WORK + "'; true"))).isZero();
    assertThat(meter.processorSeconds()).isGreaterThan(0.1);
  }

  /** The last command takes the place of its shell, and the shell's memory with it: hence true. */
  @Test
  void theMemoryOfDescendantsCounts() throws IOException, InterruptedException {
    ProcessMeter meter = new ProcessMeter(List.of());
    assertThat(
            meter.watch(
                bash("bash -c \"" + MEGABYTES_30.replace("$", "\\$") + "; sleep 1; true\"; true")))
        .isZero();
    assertThat(meter.peakMegabytes()).isBetween(28L, 300L);
  }

  @Test
  void theTimeOfServersCountsWhileTheProcessRuns() throws IOException, InterruptedException {
    Path done = folder.resolve("done");
    Process server = bash(WORK + "; touch " + done + "; sleep 600");
    try {
      ProcessMeter meter = new ProcessMeter(List.of(server.toHandle()));
      Process process = bash("until [[ -e " + done + " ]]; do sleep 0.1; done");
      assertThat(meter.watch(process)).isZero();
      assertThat(meter.processorSeconds()).isGreaterThan(0.1);
    } finally {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void theExitStatusIsTold() throws IOException, InterruptedException {
    assertThat(new ProcessMeter(List.of()).watch(bash("exit 3"))).isEqualTo(3);
  }

  private static Process bash(String script) throws IOException {
    return new ProcessBuilder("bash", "-c", script).start();
  }
}

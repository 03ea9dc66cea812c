package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @BeforeEach
  void createHome() {
    home().create();
  }

  @AfterEach
  void end() {
    daemon().stop("KILL", SOON);
  }

  @Test
  void startedProcessIsFoundByALaterCommandAndStopped() {
    ProcessRecord started = daemon().start(List.of("sleep", "600"), Map.of(), 1234);

    assertThat(daemon().running()).contains(started);
    assertThat(daemon().stop("TERM", SOON)).isTrue();
    assertThat(started.isAlive()).isFalse();
    assertThat(daemon().lastRecord()).isEmpty();
  }

  @Test
  void processThatIgnoresTheSignalIsKilled() {
    ProcessRecord started =
        daemon()
            .start(
                List.of("bash", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done"),
                Map.of(),
                1);
    daemon().awaitReady(started, SOON, () -> daemon().log().toFile().length() > 0);

    daemon().stop("TERM", Duration.ofMillis(200));

    assertThat(started.isAlive()).isFalse();
  }

  @Test
  void processThatEndsWhileStartingIsToldWithItsLastWords() {
    ProcessRecord started =
        daemon()
            .start(List.of("bash", "-c", "echo 'ERROR: no such setting'; echo bye"), Map.of(), 1);

    assertThatThrownBy(() -> daemon().awaitReady(started, SOON, () -> false))
        .hasMessage(
            "server ended while starting (\"ERROR: no such setting\"); the whole story is in "
                + daemon().log()
                + ".");
  }

  @Test
  void silentProcessIsToldAfterTheLimit() {
    ProcessRecord started = daemon().start(List.of("sleep", "600"), Map.of(), 1234);

    assertThatThrownBy(() -> daemon().awaitReady(started, Duration.ofSeconds(1), () -> false))
        .hasMessageStartingWith("server did not answer on port 1234 within 1 s; see ");
  }

  private PlatformHome home() {
    return new PlatformHome(folder);
  }

  private Daemon daemon() {
    return new Daemon("server", home());
  }
}

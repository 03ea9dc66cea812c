package io.shoplens.cli;

import static java.util.Objects.requireNonNull;

import io.shoplens.platform.LocalDashboards;
import io.shoplens.platform.LocalPlatform;
import io.shoplens.platform.PlatformHome;
import java.io.PrintStream;
import java.util.Map;

/** What a command works with: the home folder, the environment and the two output streams. */
record Console(
    PlatformHome home, Map<String, String> environment, PrintStream out, PrintStream err) {
  Console {
    requireNonNull(home, "home");
    environment = Map.copyOf(environment);
    requireNonNull(out, "out");
    requireNonNull(err, "err");
  }

  LocalPlatform platform() {
    return LocalPlatform.at(home, environment, this::say);
  }

  LocalDashboards dashboards() {
    return LocalDashboards.on(platform(), environment, this::say);
  }

  /** Tells the person what is being done, apart from any result. */
  void say(String sentence) {
    // Another thread may have drawn half a line of progress.
    err.println(ProgressLine.isTerminal(environment) ? ProgressLine.ERASE + sentence : sentence);
  }
}

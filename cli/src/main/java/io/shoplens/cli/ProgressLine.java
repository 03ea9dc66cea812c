package io.shoplens.cli;

import java.time.Duration;
import java.util.Map;

/**
 * Shows how long work comes along: one redrawn line in a terminal, now and then a line in a log.
 */
final class ProgressLine implements AutoCloseable {
  static final String ERASE = "\r\u001b[K";
  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration LOG = Duration.ofSeconds(10);

  private final Console console;
  private final boolean terminal;
  private long lastShown;
  private boolean drawn;

  ProgressLine(Console console) {
    this.console = console;
    this.terminal = isTerminal(console.environment());
    this.lastShown = System.nanoTime();
  }

  static boolean isTerminal(Map<String, String> environment) {
    return environment.containsKey("SHOPLENS_TERMINAL");
  }

  synchronized void update(String text) {
    long now = System.nanoTime();
    if (now - lastShown < (terminal ? REDRAW : LOG).toNanos()) {
      return;
    }
    lastShown = now;
    if (terminal) {
      console.err().print(ERASE + text);
      console.err().flush();
      drawn = true;
    } else {
      console.err().println(text);
    }
  }

  /** Removes the redrawn line, so that what follows stands alone. */
  @Override
  public synchronized void close() {
    if (drawn) {
      console.err().print(ERASE);
      drawn = false;
    }
  }
}

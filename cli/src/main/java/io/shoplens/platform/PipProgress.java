package io.shoplens.platform;

import java.time.Duration;
import java.util.Locale;

/** Tells now and then how far pip has come, from the lines that it prints. */
final class PipProgress {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Progress progress;
  private final int packages;
  private int found;
  private long lastSaid = System.nanoTime();

  PipProgress(Progress progress, int packages) {
    this.progress = progress;
    this.packages = packages;
  }

  void hear(String line) {
    if (line.startsWith("Collecting ")) {
      found++;
      if (System.nanoTime() - lastSaid > PAUSE.toNanos()) {
        lastSaid = System.nanoTime();
        progress.say(String.format(Locale.ROOT, "  %d of %d packages found", found, packages));
      }
    } else if (line.startsWith("Installing collected packages") && found > 0) {
      progress.say(String.format(Locale.ROOT, "  all %d packages found, unpacking them", found));
    }
  }
}

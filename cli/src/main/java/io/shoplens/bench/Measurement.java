package io.shoplens.bench;

/** What one contestant took for one file. */
record Measurement(
    String contestant, long events, long lines, double seconds, double cpuSeconds, long megabytes) {

  double ratioTo(Measurement other) {
    return seconds / other.seconds;
  }
}

package io.shoplens.bench;

import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param events about how many events the generated shops have
 * @param repeat how often each contestant runs; the median counts
 * @param keep whether the generated files stay for the next time
 * @param input a file to read instead of generated ones
 * @param output where the results go as JSON
 */
public record IngestBenchOptions(
    List<Long> events,
    List<Peer> peers,
    int repeat,
    boolean keep,
    Optional<Path> input,
    Optional<Path> output) {

  public IngestBenchOptions {
    events = List.copyOf(events);
    peers = List.copyOf(peers);
    if (repeat < 1 || events.isEmpty() || events.stream().anyMatch(number -> number < 1)) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "--events and --repeat must be 1 or more; give, for example, --events 1000000.");
    }
  }
}

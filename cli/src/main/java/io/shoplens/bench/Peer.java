package io.shoplens.bench;

import io.shoplens.schema.ShoplensException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What else an analyst or a data team would take, as a program in the {@code bench} folder. */
public enum Peer {
  DUCKDB(Long.MAX_VALUE),
  POLARS(Long.MAX_VALUE),
  /** Holds every value as an object of its own or a copy; beyond this it needs too much memory. */
  PANDAS(10_000_000),
  SPARK(Long.MAX_VALUE);

  private final long mostEvents;

  Peer(long mostEvents) {
    this.mostEvents = mostEvents;
  }

  /** Peers by their names, none for the one name {@code none}. */
  public static List<Peer> named(List<String> names) {
    if (names.equals(List.of("none"))) {
      return List.of();
    }
    return names.stream().map(Peer::named).distinct().toList();
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(long events) {
    return events <= mostEvents;
  }

  private static Peer named(String name) {
    return Arrays.stream(values())
        .filter(peer -> peer.text().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "There is no peer \""
                        + name
                        + "\"; there are "
                        + Arrays.stream(values()).map(Peer::text).collect(Collectors.joining(", "))
                        + ", or none."));
  }
}

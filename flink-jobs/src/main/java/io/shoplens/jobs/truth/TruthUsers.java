package io.shoplens.jobs.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The hidden type of each user of a generated shop. */
public final class TruthUsers {
  private static final int USER = 0;
  private static final int TYPE = 1;

  private final Map<Long, String> types = new HashMap<>();

  private TruthUsers() {}

  /** Reads {@code users.csv} in the folder with the truth. */
  public static TruthUsers read(Path truth) {
    TruthUsers users = new TruthUsers();
    try (Stream<String> lines = Files.lines(truth.resolve("users.csv"))) {
      lines.skip(1).map(line -> line.split(",", -1)).forEach(users::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return users;
  }

  private void add(String[] cells) {
    types.put(Long.parseLong(cells[USER]), cells[TYPE].intern());
  }

  /** As {@code browser}; nothing for a user who is not in the shop. */
  public Optional<String> type(long userId) {
    return Optional.ofNullable(types.get(userId));
  }

  /** The type of every user by id. */
  public Map<Long, String> types() {
    return Map.copyOf(types);
  }
}

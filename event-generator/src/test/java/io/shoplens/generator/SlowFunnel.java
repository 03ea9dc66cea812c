package io.shoplens.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts sessions and users by how far they came, session by session. */
final class SlowFunnel {
  private final Map<String, Set<String>> users = new TreeMap<>();
  private final Map<String, Integer> sessionCounts = new TreeMap<>();

  SlowFunnel(List<List<SlowPipeline.Event>> sessions, Set<String> withoutUsers) {
    for (List<SlowPipeline.Event> session : sessions) {
      if (!withoutUsers.contains(session.get(0).user())) {
        add(session);
      }
    }
  }

  private void add(List<SlowPipeline.Event> session) {
    Set<String> stages = new HashSet<>(Set.of("any"));
    Set<Long> viewed = new HashSet<>();
    Set<Long> carted = new HashSet<>();
    for (SlowPipeline.Event event : session) {
      stages.add(event.type());
      switch (event.type()) {
        case "view" -> viewed.add(event.product());
        case "cart" -> {
          if (viewed.contains(event.product())) {
            carted.add(event.product());
            stages.add("strict cart");
          }
        }
        case "purchase" -> {
          if (carted.contains(event.product())) {
            stages.add("strict purchase");
          }
          if (event.price().signum() > 0) {
            stages.add("order");
          }
        }
        default -> {}
      }
    }
    for (String stage : stages) {
      sessionCounts.merge(stage, 1, Integer::sum);
      users.computeIfAbsent(stage, s -> new HashSet<>()).add(session.get(0).user());
    }
  }

  int sessions(String stage) {
    return sessionCounts.getOrDefault(stage, 0);
  }

  int users(String stage) {
    return users.getOrDefault(stage, Set.of()).size();
  }
}

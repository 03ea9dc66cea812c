package io.shoplens.jobs.predictions;

import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All events of the users of one bucket. */
record UserBucket(List<Slice> slices) implements Serializable {

  UserBucket {
    slices = List.copyOf(slices);
  }

  static List<UserBucket> of(List<EventsByUser> read) {
    Map<Integer, List<Slice>> byBucket = new TreeMap<>();
    for (EventsByUser part : read) {
      for (Slice slice : part.slices()) {
        byBucket.computeIfAbsent(slice.partition(), bucket -> new ArrayList<>()).add(slice);
      }
    }
    return byBucket.values().stream().map(UserBucket::new).toList();
  }

  long events() {
    return slices.stream().mapToLong(Slice::records).sum();
  }
}

package io.shoplens.jobs.predictions;

import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sessions that started on one day, UTC. */
record ScoreUnit(int epochDay, List<Slice> slices) implements Serializable {

  ScoreUnit {
    slices = List.copyOf(slices);
  }

  static List<ScoreUnit> of(List<SampleSlices> made) {
    Map<Integer, List<Slice>> byDay = new TreeMap<>();
    for (SampleSlices part : made) {
      for (Slice slice : part.scored()) {
        byDay.computeIfAbsent(SampleSlices.dayOf(slice), day -> new ArrayList<>()).add(slice);
      }
    }
    return byDay.entrySet().stream()
        .map(day -> new ScoreUnit(day.getKey(), day.getValue()))
        .toList();
  }
}

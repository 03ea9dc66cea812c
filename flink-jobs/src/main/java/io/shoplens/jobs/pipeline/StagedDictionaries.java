package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.EventCodec;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.StagedObject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dictionaries of all reading tasks and the one merged from them, as files. Merged ids follow
 * the strings' order, so that they do not depend on which task saw what.
 *
 * @param merged path of the merged dictionaries
 * @param byTask path of each reading task's own
 */
record StagedDictionaries(String merged, Map<Integer, String> byTask) implements Serializable {

  static StagedDictionaries merge(String staging, Map<Integer, String> byTask) {
    List<Dictionaries> parts = byTask.values().stream().map(StagedDictionaries::load).toList();
    String merged = StagedObject.write(staging, "merged", Dictionaries.merge(parts)::write);
    return new StagedDictionaries(merged, Map.copyOf(byTask));
  }

  Dictionaries load() {
    return load(merged);
  }

  private static Dictionaries load(String path) {
    return StagedObject.read(path, Dictionaries::read);
  }

  /** Gives events of reading tasks the merged ids. */
  final class Translator {
    private final Dictionaries target;
    private final Map<Integer, Ids> idsByTask = new HashMap<>();

    Translator(Dictionaries target) {
      this.target = target;
    }

    Ids idsOf(Slice slice) {
      return idsByTask.computeIfAbsent(slice.writer(), this::idsOfTask);
    }

    private Ids idsOfTask(int task) {
      String path = byTask.get(task);
      if (path == null) {
        throw new IllegalStateException("no dictionaries of reading task " + task);
      }
      Dictionaries own = load(path);
      return new Ids(
          own.categoryCodes().idsIn(target.categoryCodes()), own.brands().idsIn(target.brands()));
    }
  }

  /** For each id of a task the merged one. */
  static final class Ids {
    private final int[] categoryCodes;
    private final int[] brands;

    Ids(int[] categoryCodes, int[] brands) {
      this.categoryCodes = categoryCodes;
      this.brands = brands;
    }

    void translate(byte[] packed, int start) {
      EventCodec.rename(packed, start, categoryCodes, brands);
    }
  }
}

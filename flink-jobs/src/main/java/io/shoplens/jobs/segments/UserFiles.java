package io.shoplens.jobs.segments;

import io.shoplens.jobs.staging.StagedObject;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Staged files that tell the cluster and the orders of every customer; tasks take their names
 * along.
 *
 * @param users how many customers they tell of
 */
record UserFiles(List<String> files, int users) implements Serializable {
  private static final Map<List<String>, WeakReference<UserClusters>> LOADED = new HashMap<>();

  /** All of them, once for all tasks of this process that ask at the same time. */
  UserClusters load() {
    synchronized (LOADED) {
      LOADED.values().removeIf(known -> known.get() == null);
      WeakReference<UserClusters> known = LOADED.get(files);
      UserClusters loaded = known == null ? null : known.get();
      if (loaded == null) {
        loaded = read();
        LOADED.put(files, new WeakReference<>(loaded));
      }
      return loaded;
    }
  }

  private UserClusters read() {
    UserClusters.Builder builder = new UserClusters.Builder(users);
    for (String file : files) {
      StagedObject.read(
          file,
          in -> {
            builder.read(in);
            return builder;
          });
    }
    return builder.finish();
  }
}

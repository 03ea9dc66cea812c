package io.shoplens.jobs.models;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model or a baseline, as the registry tells it.
 *
 * @param version unlike that of any other, see {@link ModelRun#version}
 * @param name what it answers, the same in every run, such as {@code purchase after 3 events}
 * @param kind the algorithm, such as {@code random forest}
 * @param landmark events after which it predicts a session, null for other models
 * @param parameters by name, as they can be set
 * @param training null for what is not trained
 * @param test null where there is no test period
 * @param artifact folder of its files, null if there are none
 * @param promoted whether its answers are the ones in the tables
 * @param reason why or why not
 * @param notes sentences people should know, such as which features were left out
 */
public record ModelRecord(
    String version,
    String name,
    String kind,
    @Nullable Integer landmark,
    Map<String, Object> parameters,
    long seed,
    List<Figure> figures,
    @Nullable Window training,
    @Nullable Window test,
    Map<String, Long> inputSnapshots,
    @Nullable String artifact,
    boolean promoted,
    String reason,
    List<String> notes)
    implements Serializable {

  public ModelRecord {
    parameters = Map.copyOf(parameters);
    figures = List.copyOf(figures);
    inputSnapshots = Map.copyOf(inputSnapshots);
    notes = List.copyOf(notes);
  }
}

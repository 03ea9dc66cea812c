package io.shoplens.jobs.stage;

/** Told how a stage comes along, so that long work shows that it moves. */
public interface StageProgress {
  StageProgress SILENT = new StageProgress() {};

  default void started(String stage) {}

  default void advanced(String stage, long records) {}

  default void ended(String stage, long records) {}
}

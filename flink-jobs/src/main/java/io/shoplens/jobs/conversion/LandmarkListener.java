package io.shoplens.jobs.conversion;

/** Hears of each session's landmarks as they are reached, then how it ended. */
public interface LandmarkListener {
  void reached(LandmarkReached reached);

  void ended(SessionOutcome outcome);
}

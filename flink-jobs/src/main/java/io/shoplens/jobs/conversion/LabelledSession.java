package io.shoplens.jobs.conversion;

import java.util.List;

/**
 * A session that is over, with what was known at each landmark on its way: what models learn from.
 *
 * @param landmarks in their order, from the start to the outcome's largest
 */
public record LabelledSession(SessionOutcome outcome, List<LandmarkReached> landmarks) {

  public LabelledSession {
    landmarks = List.copyOf(landmarks);
  }

  /** The landmark whose score is the one that counts. */
  public LandmarkReached last() {
    return landmarks.get(landmarks.size() - 1);
  }
}

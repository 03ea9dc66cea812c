package io.shoplens.jobs.conversion;

import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Brings landmarks and outcomes together; it holds those of open sessions only. */
public final class LabelledSessions implements LandmarkListener {
  private final Map<Long, List<LandmarkReached>> open = new HashMap<>();
  private final Consumer<LabelledSession> sessions;

  public LabelledSessions(Consumer<LabelledSession> sessions) {
    this.sessions = sessions;
  }

  @Override
  public void reached(LandmarkReached reached) {
    open.computeIfAbsent(reached.sessionId(), session -> new ArrayList<>()).add(reached);
  }

  @Override
  public void ended(SessionOutcome outcome) {
    List<LandmarkReached> landmarks = open.remove(outcome.sessionId());
    if (landmarks == null) {
      throw new ShoplensException(
          Kind.BUG,
          "Session %d ended before it started; tell its landmarks first."
              .formatted(outcome.sessionId()));
    }
    sessions.accept(new LabelledSession(outcome, landmarks));
  }
}

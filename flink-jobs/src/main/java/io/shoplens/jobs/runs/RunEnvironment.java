package io.shoplens.jobs.runs;

import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.jobs.tables.CatalogSettings;
import java.time.Clock;

/**
 * Where and with what a run works.
 *
 * @param staging folder for slice files, reachable by driver and tasks
 * @param codeVersion goes into every snapshot, so that a number can be traced
 */
public record RunEnvironment(
    CatalogSettings catalog,
    FlinkSettings flink,
    String staging,
    SessionSettings sessions,
    String codeVersion,
    Clock clock,
    StageProgress progress) {

  public long nowMicros() {
    var now = clock.instant();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}

package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.staging.StagedObject;
import io.shoplens.jobs.summaries.EmissionContext;
import io.shoplens.jobs.summaries.EventCube;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;

/**
 * Makes {@code summary.event_cube} where all events of a day come together: a day's cells are
 * complete at its end and leave as rows then. What is counted by weekday is handed on, to be added
 * to what other tasks counted.
 */
final class CubeWriter implements AutoCloseable {
  private final EventCube cube = new EventCube();
  private final EmissionContext context;
  private final ToldTable days;
  private final ToldTable hours;
  private final String staging;

  CubeWriter(Map<String, Table> tables, Dictionaries dictionaries, String staging, int task) {
    this.context = EmissionContext.ofNames(dictionaries);
    this.days = new ToldTable(tables, EventCube.TABLE, EventCube.COLUMNS, task);
    this.hours = new ToldTable(tables, EventCube.TABLE, EventCube.COLUMNS, task);
    this.staging = staging;
  }

  void event(Event event) {
    cube.event(event);
  }

  void endOfDay() {
    cube.emitDays(context, days.open(EventCube.DAY_GRAIN), hours.open(EventCube.DAY_HOUR_GRAIN));
  }

  void finish(Consumer<WriteResult> results) {
    days.finishIfOpen(results);
    hours.finishIfOpen(results);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (cube.hasEvents(weekday)) {
        String counts = StagedObject.write(staging, "cube", cube.hoursOf(weekday)::write);
        results.accept(new WriteResult.WeekdayCounts(weekday, counts));
      }
    }
  }

  @Override
  public void close() throws IOException {
    days.close();
    hours.close();
  }
}

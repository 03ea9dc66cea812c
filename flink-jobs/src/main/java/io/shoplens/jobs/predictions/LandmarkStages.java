package io.shoplens.jobs.predictions;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.pipeline.Buckets;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.tables.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;

/** The stages that bring stored events to the landmarks of their sessions. */
final class LandmarkStages {
  private final ModelRun run;
  private final SessionSettings sessions;

  LandmarkStages(ModelRun run) {
    this.run = run;
    this.sessions = run.environment().sessions();
  }

  List<SampleSlices> fromTable() {
    List<EventsByUser> read = readEvents();
    return follow(UserBucket.of(read), period(read));
  }

  List<EventsByUser> readEvents() {
    Table events = run.table(TableNames.EVENTS);
    List<StoredFile> files = new ArrayList<>();
    long rows = 0;
    for (DataFile file : TableRows.dataFiles(events)) {
      files.add(new StoredFile(file.location(), file.fileSizeInBytes()));
      rows += file.recordCount();
    }
    int buckets = Buckets.countFor(rows, run.environment().flink().parallelism());
    ReadEventsTask task =
        new ReadEventsTask(SerializableTable.copyOf(events), run.staging(), buckets);
    return run.stage("conversion-read").run(files, task);
  }

  static Period period(List<EventsByUser> read) {
    TreeMap<Integer, DaySpan> days = new TreeMap<>();
    read.forEach(part -> part.days().forEach((day, span) -> days.merge(day, span, DaySpan::plus)));
    return Period.of(days);
  }

  List<SampleSlices> follow(List<UserBucket> buckets, Period period) {
    List<String> productDays =
        run.stage("conversion-products")
            .run(buckets, new CountProductsTask(sessions, run.staging()));
    SessionSplit split = new SessionSplit(period, sessions.gapMicros());
    return run.stage("conversion-landmarks")
        .run(buckets, new LandmarksTask(sessions, split, productDays, run.staging()));
  }
}

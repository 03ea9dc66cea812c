package io.shoplens.jobs.predictions;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.pipeline.Buckets;
import io.shoplens.jobs.staging.LongSliceWriter;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Events as the job's first stage reads them, which tests may leave some out of. */
final class ShopEvents {
  private static final int BUCKETS = 4;

  private ShopEvents() {}

  /** All events of what was read, in the order of time. */
  static List<long[]> of(List<EventsByUser> read) {
    List<long[]> events = new ArrayList<>();
    for (EventsByUser part : read) {
      for (Slice slice : part.slices()) {
        SliceReader.records(slice, EventRecord.WIDTH, record -> events.add(record.clone()));
      }
    }
    events.sort(Comparator.comparingLong(event -> event[EventRecord.TIME]));
    return events;
  }

  /** Events as the next stages take them. */
  static List<UserBucket> buckets(ModelRun run, List<long[]> events) {
    try (LongSliceWriter writer = new LongSliceWriter(run.staging(), "some-events", 0)) {
      for (long[] event : events) {
        writer.add(Buckets.of(event[EventRecord.USER], BUCKETS), event);
      }
      return UserBucket.of(List.of(new EventsByUser(writer.finish(), new TreeMap<>())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every session at the largest landmark it reached. */
  static List<Sample> scored(List<SampleSlices> made) {
    List<Sample> samples = new ArrayList<>();
    for (SampleSlices part : made) {
      part.scored().forEach(slice -> SampleSlices.readScored(slice, samples::add));
    }
    return samples;
  }
}

package io.shoplens.jobs.pipeline;

import io.shoplens.generator.DirtLevel;
import io.shoplens.generator.GenerationListener;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.generator.ShopGenerator;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.jobs.ingest.InputPlanner;
import io.shoplens.jobs.ingest.Parsers;
import io.shoplens.jobs.ingest.RequestedFormat;
import io.shoplens.jobs.ingest.Split;
import io.shoplens.jobs.ingest.SplitReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** About 300,000 lines of a shop, in a file and as events. */
final class BenchShop implements AutoCloseable {
  final Path folder;
  final InputPlan plan;
  final List<Split> splits;
  final Dictionaries dictionaries = new Dictionaries();
  final List<Event> events = new ArrayList<>();
  final long lines;

  BenchShop() throws IOException {
    folder = Files.createTempDirectory("bench-shop");
    Path input = folder.resolve("input");
    GeneratorOptions options =
        GeneratorOptions.preset(Preset.TINY)
            .users(30_000)
            .from(LocalDate.of(2019, 10, 1))
            .to(LocalDate.of(2019, 10, 8))
            .dirt(DirtLevel.REAL)
            .build();
    ShopGenerator.generate(options, input, GenerationListener.NONE);
    plan = InputPlanner.plan(List.of(input.resolve("events.csv").toString()), RequestedFormat.AUTO);
    splits = plan.splits(Long.MAX_VALUE);
    lines = parse(dictionaries, event -> events.add(copy(event)));
  }

  /** Parses every line once. */
  long parse(Dictionaries names, java.util.function.Consumer<Event> consumer) throws IOException {
    Parsers parsers = new Parsers(plan, names, Long.MAX_VALUE / 2);
    long count = 0;
    for (Split split : splits) {
      LineSorter sorter =
          new LineSorter(split, parsers.forFile(split.file()), consumer, row -> {}, done -> {});
      count += SplitReader.forEachLine(split, sorter);
    }
    return count;
  }

  /** All events in a batch, neither sorted nor rid of duplicates. */
  EventBatch batch() {
    EventBatch batch = new EventBatch(dictionaries);
    events.forEach(batch::add);
    return batch;
  }

  /** Events as an assembled batch hands them on. */
  EventBatch batchOf(EventBatch assembled) {
    EventBatch batch = new EventBatch(dictionaries);
    assembled.forEach(batch::add);
    return batch;
  }

  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
  }

  private static Event copy(Event event) {
    Event copy = new Event();
    copy.copyFrom(event);
    return copy;
  }
}

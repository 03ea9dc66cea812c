package io.shoplens.generator;

import io.shoplens.generator.dirt.LineSequencer;
import io.shoplens.generator.output.EventWriter;
import io.shoplens.generator.output.ItemFiles;
import io.shoplens.generator.output.LineBuffer;
import io.shoplens.generator.output.LineEnds;
import io.shoplens.generator.output.LineFormat;
import io.shoplens.generator.output.OutputLayout;
import io.shoplens.generator.output.Rees46Lines;
import io.shoplens.generator.output.RetailRocketLines;
import io.shoplens.generator.output.Workers;
import io.shoplens.generator.sessions.DayOutput;
import io.shoplens.generator.sessions.DaySorter;
import io.shoplens.generator.sessions.EventBuffer;
import io.shoplens.generator.sessions.ShopWorld;
import io.shoplens.generator.truth.TruthAccumulator;
import io.shoplens.generator.truth.TruthFiles;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One generation: plans the users, then goes through the days; the next is made up meanwhile. */
final class ShopRun {
  private final ShopWorld world;
  private final Workers workers;
  private final GenerationListener listener;
  private final TruthAccumulator truth;
  private final TruthFiles truthFiles;
  private final LineSequencer sequencer;
  private final EventWriter writer;
  private final @Nullable ItemFiles items;
  private final DaySorter sorter = new DaySorter();
  private final LineBuffer lines = new LineBuffer();

  ShopRun(
      GeneratorOptions options, OutputLayout layout, Workers workers, GenerationListener listener)
      throws IOException {
    this.workers = workers;
    this.listener = listener;
    world = ShopWorld.of(options);
    LineFormat format =
        switch (options.format()) {
          case REES46 -> new Rees46Lines(world);
          case RETAILROCKET -> new RetailRocketLines(world);
        };
    truth = new TruthAccumulator(world, format);
    truthFiles = new TruthFiles(world, layout);
    sequencer = new LineSequencer(world, format, truth);
    items = options.format() == OutputFormat.RETAILROCKET ? new ItemFiles(world, layout) : null;
    writer =
        new EventWriter(layout.openEvents().out(), format, LineEnds.of(options.dirt()), workers);
  }

  void run() throws IOException {
    DayEmission emission =
        new DayEmission(world, workers, UserPlans.make(world, workers, truthFiles));
    int days = world.calendar().days();
    DayEmission.StartedDay next = emission.start();
    for (int day = 0; day < days; day++) {
      DayEmission.StartedDay current = next;
      List<DayOutput> outputs = workers.results(current.outputs());
      if (day + 1 < days) {
        next = emission.start();
      }
      writeDay(current, outputs);
      emission.recycle(outputs);
      listener.dayWritten(day + 1, days, sequencer.lines());
    }
    sequencer.finish(lines);
    flush();
    writer.finish();
    truthFiles.writeSummary(truth);
  }

  private void writeDay(DayEmission.StartedDay started, List<DayOutput> outputs)
      throws IOException {
    int day = started.context().day();
    for (DayOutput output : outputs) {
      truthFiles.addDay(output);
    }
    if (items != null) {
      items.day(day, started.context().prices());
    }
    EventBuffer sorted = sorter.sort(day, outputs);
    sequencer.sequence(sorted, started.context().prices(), lines);
    flush();
  }

  private void flush() throws IOException {
    writer.write(lines);
    lines.clear();
    truthFiles.addDirt(sequencer.dirtRows());
  }

  long lines() {
    return sequencer.lines();
  }

  long cleanEvents() {
    return truth.accepted();
  }
}

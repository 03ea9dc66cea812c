package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Dictionaries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A worker's parsers: one dictionary, side files loaded at most once, a parser per file. */
public final class Parsers {
  private final InputPlan plan;
  private final Dictionaries dictionaries;
  private final long arrivalMicros;
  private @Nullable RetailRocketSide retailRocket;

  /**
   * Opens nothing yet.
   *
   * @param arrivalMicros when the lines arrive: events more than an hour later are rejected
   */
  public Parsers(InputPlan plan, Dictionaries dictionaries, long arrivalMicros) {
    this.plan = Objects.requireNonNull(plan, "plan");
    this.dictionaries = Objects.requireNonNull(dictionaries, "dictionaries");
    this.arrivalMicros = arrivalMicros;
  }

  /** A parser for the lines of that file; made for one thread. */
  public EventParser forFile(EventFile file) {
    return switch (file.format()) {
      case REES46 -> new Rees46Parser(file.columns(), dictionaries, arrivalMicros);
      case RETAILROCKET -> {
        RetailRocketSide side = retailRocket();
        CategoryCodes codes = new CategoryCodes(side.tree, dictionaries.categoryCodes());
        yield new RetailRocketParser(file.columns(), side.properties, codes, arrivalMicros);
      }
    };
  }

  /** What the side files held; the same in every worker that needed them. */
  public SideFileReport sideFileReport() {
    return retailRocket == null ? new SideFileReport(0, 0, 0) : retailRocket.report;
  }

  private RetailRocketSide retailRocket() {
    if (retailRocket == null) {
      SideFileReport.Builder report = new SideFileReport.Builder();
      retailRocket =
          new RetailRocketSide(
              ItemProperties.load(plan.itemProperties(), report),
              CategoryTree.load(plan.categoryTrees(), report),
              report.build());
    }
    return retailRocket;
  }

  private record RetailRocketSide(
      ItemProperties properties, CategoryTree tree, SideFileReport report) {}
}

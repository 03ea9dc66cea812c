package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import java.util.ArrayList;
import java.util.List;

/**
 * What finished rows need beyond the sums: the names behind ids, other stages' counts, and the time
 * the data speaks of.
 */
public final class EmissionContext {
  private final Dictionaries dictionaries;
  private final ExternalQualityCounts quality;
  private final long asOfMicros;
  private final List<String> categoryL1 = new ArrayList<>();

  public EmissionContext(
      Dictionaries dictionaries, ExternalQualityCounts quality, long asOfMicros) {
    this.dictionaries = dictionaries;
    this.quality = quality;
    this.asOfMicros = asOfMicros;
    for (int code = 0; code < dictionaries.categoryCodes().size(); code++) {
      categoryL1.add(CategoryLevels.of(dictionaries.categoryCodes().text(code)).first());
    }
  }

  /** For rows that need nothing but names. */
  public static EmissionContext ofNames(Dictionaries dictionaries) {
    return new EmissionContext(dictionaries, ExternalQualityCounts.none(), 0);
  }

  public Dictionaries dictionaries() {
    return dictionaries;
  }

  public ExternalQualityCounts quality() {
    return quality;
  }

  long asOfMicros() {
    return asOfMicros;
  }

  String categoryCode(int id) {
    return dictionaries.categoryCodes().text(id);
  }

  String categoryL1(int id) {
    return categoryL1.get(id);
  }

  String brand(int id) {
    return dictionaries.brands().text(id);
  }
}

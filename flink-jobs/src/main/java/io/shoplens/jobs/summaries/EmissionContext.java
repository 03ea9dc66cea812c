package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import java.util.ArrayList;
import java.util.List;

/** What finished rows need beyond the sums: the names behind ids, and other stages' counts. */
public final class EmissionContext {
  private final Dictionaries dictionaries;
  private final ExternalQualityCounts quality;
  private final List<String> categoryL1 = new ArrayList<>();

  public EmissionContext(Dictionaries dictionaries, ExternalQualityCounts quality) {
    this.dictionaries = dictionaries;
    this.quality = quality;
    for (int code = 0; code < dictionaries.categoryCodes().size(); code++) {
      categoryL1.add(CategoryLevels.of(dictionaries.categoryCodes().text(code)).first());
    }
  }

  public Dictionaries dictionaries() {
    return dictionaries;
  }

  public ExternalQualityCounts quality() {
    return quality;
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

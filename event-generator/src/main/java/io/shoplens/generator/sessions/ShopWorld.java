package io.shoplens.generator.sessions;

import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.calendar.ShopCalendar;
import io.shoplens.generator.catalogue.Catalogue;
import io.shoplens.generator.catalogue.PlantedPairs;
import io.shoplens.generator.users.Population;

/** The unchanging parts of a shop, shared by all threads. */
public record ShopWorld(
    GeneratorOptions options,
    ShopCalendar calendar,
    Catalogue catalogue,
    PlantedPairs pairs,
    Population population) {

  /** The world that the options describe. */
  public static ShopWorld of(GeneratorOptions options) {
    Catalogue catalogue = Catalogue.of(options.seed(), options.users());
    return new ShopWorld(
        options,
        new ShopCalendar(options.from(), options.days()),
        catalogue,
        new PlantedPairs(catalogue),
        new Population(options.seed(), options.users()));
  }

  public long seed() {
    return options.seed();
  }
}

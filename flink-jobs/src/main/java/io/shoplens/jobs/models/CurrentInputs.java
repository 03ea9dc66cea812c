package io.shoplens.jobs.models;

import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.schema.ShoplensException;
import java.util.List;

/** Refuses tables that tell of different versions of the events: models would mix them. */
final class CurrentInputs {
  private CurrentInputs() {}

  static void require(String learner, List<String> inputs, ShopTables tables) {
    if (tables.basisOf(TableNames.EVENTS) == null) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "There is nothing to learn from: shop.events has no rows. Read files with run --input"
              + " PATH first.");
    }
    for (String name : inputs) {
      if (!name.equals(TableNames.EVENTS) && !tables.isCurrent(name)) {
        throw new ShoplensException(
            ShoplensException.Kind.USER,
            "%s was not made from the current version of shop.events, so %s cannot learn from it: run all jobs, without naming any."
                .formatted(name, learner));
      }
    }
  }
}

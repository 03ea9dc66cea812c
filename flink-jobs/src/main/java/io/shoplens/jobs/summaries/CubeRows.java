package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.RowTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells cells of {@link EventCube} as rows of one grain. */
record CubeRows(String grain, EmissionContext context, RowTarget row) {
  static final List<String> COLUMNS =
      List.of(
          "grain",
          "day",
          "day_of_week",
          "hour",
          "is_weekend",
          "category_l1",
          "category_code",
          "brand",
          "price_band",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "revenue");

  /**
   * @param day null for grains that know none
   * @param byHour whether the cells are told apart by hour
   */
  void tell(@Nullable Integer day, int dayOfWeek, boolean byHour, CubeCells cells) {
    for (int cell = 0; cell < cells.size(); cell++) {
      row.text(grain);
      if (day == null) {
        row.missing();
      } else {
        row.integer(day);
      }
      row.integer(dayOfWeek);
      if (byHour) {
        row.integer(CubeCells.hour(cells.key(cell)));
      } else {
        row.missing();
      }
      row.flag(dayOfWeek >= 6);
      tell(cells, cell);
    }
  }

  private void tell(CubeCells cells, int cell) {
    long key = cells.key(cell);
    long views = cells.events(cell, EventType.VIEW);
    long carts = cells.events(cell, EventType.CART);
    long removes = cells.events(cell, EventType.REMOVE_FROM_CART);
    long purchases = cells.events(cell, EventType.PURCHASE);
    row.text(context.categoryL1(CubeCells.code(key)));
    row.text(context.categoryCode(CubeCells.code(key)));
    row.text(context.brand(CubeCells.brand(key)));
    row.text(CubeCells.band(key).label());
    row.number(views + carts + removes + purchases);
    row.number(views);
    row.number(carts);
    row.number(removes);
    row.number(purchases);
    row.money(cells.revenueCents(cell));
    row.end();
  }
}

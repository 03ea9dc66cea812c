package io.shoplens.jobs.shoppers;

import io.shoplens.schema.ColumnType.Base;
import io.shoplens.schema.Contract;
import java.util.EnumSet;
import java.util.Set;

/** Looks up in the contract what features say they are computed from. */
final class SourceColumns {
  private static final Contract CONTRACT = Contract.load();
  private static final Set<Base> NUMBERS =
      EnumSet.of(Base.BIGINT, Base.INT, Base.DOUBLE, Base.DECIMAL, Base.TIMESTAMPTZ);

  private SourceColumns() {}

  static boolean isNumber(SourceColumn column) {
    return NUMBERS.contains(type(column));
  }

  static Base type(SourceColumn column) {
    return CONTRACT.table(column.table()).column(column.name()).type().base();
  }
}

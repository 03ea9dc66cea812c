package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.jobs.tables.FileColumns;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.Table;

/** Reads {@code shop.customers}, bots left out. */
final class CustomersReader implements BehaviourReader {
  private static final long serialVersionUID = 1L;
  private static final int USER = 0;
  private static final int IS_BOT = 1;
  private static final int FIRST_SEEN = 2;
  private static final List<String> OTHERS = List.of("user_id", "is_bot", "first_event_at");

  private final Table table;

  CustomersReader(Table table) {
    this.table = table;
  }

  @Override
  public void read(DataUnit unit, Consumer<Behaviours> blocks) throws IOException {
    List<SourceColumn> sources = Population.CUSTOMERS.described().columns();
    List<String> names =
        Stream.concat(OTHERS.stream(), sources.stream().map(SourceColumn::name)).toList();
    for (String file : unit.files()) {
      try (FileColumns columns = new FileColumns(table, file, names)) {
        for (int rows = columns.next(); rows > 0; rows = columns.next()) {
          Behaviours block = block(columns, ChosenRows.without(columns, IS_BOT, rows));
          block.requireNumbers(sources);
          blocks.accept(block);
        }
      }
    }
  }

  private static Behaviours block(FileColumns columns, ChosenRows people) {
    double[][] values = new double[Population.CUSTOMERS.described().columns().size()][];
    for (int column = 0; column < values.length; column++) {
      values[column] = people.doubles(columns, OTHERS.size() + column);
    }
    long[] users = people.longs(columns, USER);
    return new Behaviours(users, users, people.longs(columns, FIRST_SEEN), values, List.of());
  }
}

package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.customers.CustomerFeatures;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsMatchTheContractTest {
  private final Dictionaries dictionaries = new Dictionaries();
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  @Test
  void sessionsHaveTheColumnsAgreed() {
    check("shop.sessions", SessionRows.COLUMNS, new SessionRows(rows::add));
  }

  @Test
  void sessionFactsHaveTheColumnsAgreed() {
    check(
        "summary.session_facts",
        SessionFactsRows.COLUMNS,
        new SessionFactsRows(dictionaries, rows::add));
  }

  @Test
  void customersHaveTheColumnsAgreed() {
    RowSink completed =
        row -> {
          CustomerFeatures.complete(row, 1_600_000_000_000_000L);
          rows.add(row);
        };
    check("shop.customers", CustomerFeatures.COLUMNS, new CustomerFeatures(completed));
  }

  @Test
  void sessionRepairsHaveTheColumnsAgreed() {
    SessionRepairs repairs = new SessionRepairs((high, low, user, first, last, n, events) -> {});
    repairs.emit(new SharedSourceSessions(), rows::add);

    check("ops.session_repairs", SessionRepairs.COLUMNS, repairs);
  }

  private void check(String table, List<String> columns, UserListener writer) {
    UserPass.run(
        new EventList(new ShopVisits(1, dictionaries).make(30, 60), dictionaries),
        SessionSettings.DEFAULTS,
        List.of(writer));

    List<Column> agreed = Contract.load().table(table).columns();
    assertThat(columns).isEqualTo(agreed.stream().map(Column::name).toList());
    assertThat(rows).isNotEmpty();
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        checkValue(agreed.get(i), row[i]);
      }
    }
  }

  private static void checkValue(Column column, @Nullable Object value) {
    if (value == null) {
      assertThat(column.required()).as("%s may be null", column.name()).isFalse();
      return;
    }
    Class<?> type =
        switch (column.type().base()) {
          case BIGINT, TIMESTAMPTZ -> Long.class;
          case INT, DATE -> Integer.class;
          case DOUBLE -> Double.class;
          case BOOLEAN -> Boolean.class;
          case STRING -> String.class;
          case DECIMAL -> BigDecimal.class;
          case VARBINARY -> ByteBuffer.class;
        };
    assertThat(value).as(column.name()).isInstanceOf(type);
  }
}

package io.shoplens.jobs.segments;

import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** Writes the facts of sessions anew, a day at a time, with the type of each session's customer. */
final class ShopperTypesTask implements UnitTask<DataUnit, WriteTask.Written> {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "shopper_type";

  private final Table facts;
  private final UserFiles customers;
  private final HashMap<Integer, String> labels;

  private transient int task;

  /**
   * @param facts a serializable copy of {@code summary.session_facts}
   * @param labels of clusters, by number; empty to take types away
   */
  ShopperTypesTask(Table facts, UserFiles customers, Map<Integer, String> labels) {
    this.facts = facts;
    this.customers = customers;
    this.labels = new HashMap<>(labels);
  }

  @Override
  public void open(TaskScope scope) {
    task = scope.index();
  }

  @Override
  public void process(DataUnit unit, Consumer<WriteTask.Written> results) throws IOException {
    List<String> columns = facts.schema().columns().stream().map(NestedField::name).toList();
    int user = columns.indexOf("user_id");
    int type = columns.indexOf(TYPE);
    UserClusters clusters = customers.load();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    try (TableWriter writer = new TableWriter(facts, columns, unit.day(), task)) {
      for (String file : unit.files()) {
        TableRows.readFile(
            facts,
            file,
            columns,
            row -> {
              fill(values, row);
              values[type] = labels.get(clusters.cluster(row.get(user, Long.class)));
              writer.write(values);
            });
      }
      results.accept(new WriteTask.Written(writer.finish(), writer.rows()));
    }
  }

  // Iceberg's own signature does not say that a value may be null.
  @SuppressWarnings("NullAway")
  private static void fill(@Nullable Object[] values, StructLike row) {
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i, Object.class);
      values[i] = value instanceof CharSequence text ? text.toString() : value;
    }
  }
}

package io.shoplens.jobs.stage;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Flink's tables on the Flink of this process, for stages that are trained on them. The planner
 * takes seconds to load, so it is shared and loaded when it is first needed.
 */
public final class FlinkTables implements AutoCloseable {
  private final FlinkSettings settings;
  private final LocalFlink local;
  private @Nullable StreamTableEnvironment tables;
  private @Nullable StreamExecutionEnvironment environment;

  public FlinkTables(FlinkSettings settings) {
    this.settings = settings;
    this.local = LocalFlink.use(settings);
  }

  public StreamTableEnvironment tables() {
    if (tables == null) {
      environment = settings.environment(local);
      // Rows of blocks are megabytes: they are handed from step to step instead of being copied.
      environment.getConfig().enableObjectReuse();
      tables = LatePlanner.tables(environment);
    }
    return tables;
  }

  /**
   * A table whose rows tasks read, each its share of the units.
   *
   * @param name for people who look at the job
   */
  public <I extends Serializable> Table read(
      String name, List<I> units, RowTypeInfo type, UnitRows<I> reader) {
    List<byte[]> packed = units.stream().map(Serialized::write).toList();
    StreamTableEnvironment environmentOfTables = tables();
    return environmentOfTables.fromDataStream(
        Objects.requireNonNull(environment)
            .fromData(packed, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
            .name(name + " units")
            .rebalance()
            .<Row>flatMap((unit, out) -> readUnit(unit, reader, out))
            .returns(type)
            .name(name));
  }

  private static <I extends Serializable> void readUnit(
      byte[] unit, UnitRows<I> reader, Collector<Row> out) throws Exception {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    reader.read(Serialized.<I>read(unit, classes), out::collect);
  }

  @Override
  public void close() {
    local.close();
  }
}

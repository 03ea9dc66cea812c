package io.shoplens.ml.silhouette;

import io.shoplens.ml.silhouette.SilhouetteResult.Score;
import io.shoplens.ml.stage.GatheringOperator;
import io.shoplens.ml.stage.HasFeatureNames;
import io.shoplens.ml.stage.HasFeaturesCol;
import io.shoplens.ml.stage.HasLabelCol;
import io.shoplens.ml.stage.ResultTable;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * Turns a table of samples and their clusters into one of silhouettes: a row for each cluster, and
 * one with cluster -1 for all.
 */
public final class Silhouette extends GatheringOperator<Silhouette, SilhouetteResult>
    implements SilhouetteParams<Silhouette>,
        HasFeaturesCol<Silhouette>,
        HasFeatureNames<Silhouette>,
        HasLabelCol<Silhouette> {
  private static final long serialVersionUID = 1L;

  private static final RowTypeInfo ROW =
      new RowTypeInfo(
          new TypeInformation<?>[] {Types.INT, Types.DOUBLE, Types.DOUBLE, Types.LONG, Types.INT},
          new String[] {"cluster", "silhouette", "standard_error", "samples", "measured"});

  /** The labels are clusters, which models of this library put into such a column. */
  public Silhouette() {
    setLabelCol("prediction");
  }

  @Override
  protected Trainer<SilhouetteResult> trainer() {
    Silhouettes silhouettes = new Silhouettes(getExactUpTo(), getSeed(), getThreads());
    return silhouettes::of;
  }

  @Override
  protected Class<SilhouetteResult> dataClass() {
    return SilhouetteResult.class;
  }

  @Override
  protected List<ResultTable<SilhouetteResult>> resultTables() {
    return List.of(new ResultTable<>(ROW, Silhouette::rows));
  }

  private static List<Row> rows(SilhouetteResult result) {
    return Stream.concat(Stream.of(result.overall()), result.clusters().stream())
        .map(Silhouette::row)
        .toList();
  }

  private static Row row(Score score) {
    return Row.of(
        score.cluster(),
        score.silhouette(),
        score.standardError(),
        score.samples(),
        score.measured());
  }

  public static Silhouette load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}

package io.shoplens.ml.forest;

import io.shoplens.ml.stage.GatheringOperator;
import io.shoplens.ml.stage.HasFeaturesCol;
import io.shoplens.ml.stage.HasLabelCol;
import io.shoplens.ml.stage.HasThreads;
import io.shoplens.ml.stage.ResultTable;
import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * Measures on samples, best on others than those of training, how much a forest needs each feature;
 * answers with a table.
 */
public final class PermutationImportance
    extends GatheringOperator<PermutationImportance, Importance>
    implements HasFeaturesCol<PermutationImportance>,
        HasLabelCol<PermutationImportance>,
        HasThreads<PermutationImportance> {
  private static final long serialVersionUID = 1L;

  public static final Param<Integer> REPEATS =
      new IntParam(
          "repeats", "How many times each feature is shuffled.", 5, ParamValidators.gtEq(1));

  public static final Param<String> METRIC =
      new StringParam(
          "metric",
          "What is measured: roc_auc or log_loss.",
          ImportanceTrainer.ROC_AUC,
          ParamValidators.inArray(ImportanceTrainer.ROC_AUC, ImportanceTrainer.LOG_LOSS));

  private transient @Nullable RandomForestModel model;

  /** The forest in question; it is not saved with this stage's parameters. */
  public PermutationImportance setModel(RandomForestModel of) {
    model = of;
    return this;
  }

  public PermutationImportance setRepeats(int value) {
    return set(REPEATS, value);
  }

  public PermutationImportance setMetric(String value) {
    return set(METRIC, value);
  }

  @Override
  protected Trainer<Importance> trainer() {
    RandomForestModel of = model;
    if (of == null) {
      throw new StageException("permutation importance needs a forest: call setModel");
    }
    ImportanceTrainer trainer =
        new ImportanceTrainer(of.data(), get(METRIC), get(REPEATS), getSeed(), getThreads());
    return trainer::train;
  }

  @Override
  protected Class<Importance> dataClass() {
    return Importance.class;
  }

  @Override
  protected List<ResultTable<Importance>> resultTables() {
    RowTypeInfo type =
        new RowTypeInfo(
            new TypeInformation<?>[] {Types.STRING, Types.STRING, Types.DOUBLE, Types.DOUBLE},
            new String[] {"feature", "metric", "loss", "deviation"});
    return List.of(
        new ResultTable<>(
            type,
            data ->
                data.features().stream()
                    .map(of -> Row.of(of.name(), data.metric(), of.loss(), of.deviation()))
                    .toList()));
  }

  public static PermutationImportance load(StreamTableEnvironment tables, String path)
      throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}

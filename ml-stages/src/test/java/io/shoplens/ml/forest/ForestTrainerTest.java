package io.shoplens.ml.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.metrics.BinaryFigures;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compared with scikit-learn's forest, see {@code forest_parity.py}. */
final class ForestTrainerTest {
  private static final JsonNode EXPECTED = Parity.json("forest/expected.json");
  private static final Samples ALL = Parity.csv("forest/samples.csv").labelled("label");
  private static final Samples FIRST = ALL.pick(IntStream.range(0, 2000).toArray());
  private static final Samples LAST = ALL.pick(IntStream.range(2000, 4000).toArray());
  private static final String[] NAMES = {"place", "orders", "member", "price", "noise", "weekday"};

  @Test
  void judgesNewSamplesAsWellAsScikitLearn() {
    BinaryFigures figures = BinaryEvaluation.figures(LAST.labels(), chances(forest(1, 2)));
    assertThat(figures.rocAuc()).isCloseTo(EXPECTED.get("roc_auc").asDouble(), within(0.005));
    assertThat(figures.logLoss()).isCloseTo(EXPECTED.get("log_loss").asDouble(), within(0.005));
  }

  @Test
  void seesTheImportanceOfFeaturesAsScikitLearnDoes() {
    ForestModelData forest = forest(1, 2);
    assertThat(forest.impurityImportance())
        .containsExactly(Parity.array(EXPECTED.get("impurity")), within(0.03));
    Importance importance = new ImportanceTrainer(forest, "roc_auc", 5, 1, 2).train(LAST);
    assertThat(importance.features().stream().mapToDouble(Importance.OfFeature::loss).toArray())
        .containsExactly(Parity.array(EXPECTED.get("permutation")), within(0.01));
    assertThat(importance.features().get(0).name()).isEqualTo("place");
    assertThat(importance.features().get(0).deviation()).isBetween(1e-4, 0.02);
  }

  @Test
  void shufflingANeededFeatureRaisesTheLogLoss() {
    ForestModelData forest = forest(1, 2);
    Importance importance = new ImportanceTrainer(forest, "log_loss", 3, 1, 1).train(LAST);
    assertThat(importance.features().get(0).loss()).isGreaterThan(0.05);
    assertThat(importance.features().get(4).loss()).isBetween(-0.005, 0.005);
    assertThat(new ImportanceTrainer(forest, "log_loss", 3, 1, 3).train(LAST))
        .isEqualTo(importance);
  }

  @Test
  void threadsDoNotChangeTheForestAndSeedsDo() {
    ForestModelData one = forest(5, 1);
    assertThat(forest(5, 3)).usingRecursiveComparison().isEqualTo(one);
    assertThat(Arrays.deepEquals(forest(6, 1).trees(), one.trees())).isFalse();
  }

  @Test
  void aSingleTreeOfAllSamplesLearnsThemByHeart() {
    Samples few = FIRST.pick(IntStream.range(0, 300).toArray());
    ForestModelData tree = new ForestTrainer(1, 0, 1, 6, 1, false, NAMES, 1, 1).train(few);
    Forest forest = new Forest(tree, 0.5);
    double[] result = new double[2];
    for (int row = 0; row < few.size(); row++) {
      forest.score(few.row(row), result);
      assertThat(result[0]).isEqualTo(few.labels()[row]);
    }
  }

  /** The best of all splits, found by trying each. */
  @Test
  void theFirstSplitIsTheBestOfAll() {
    Tree tree =
        Tree.unpack(new ForestTrainer(1, 1, 50, 6, 1, false, NAMES, 1, 1).train(FIRST).trees()[0]);
    Borders borders = Borders.of(FIRST, 1);
    double best = 0;
    int question = 0;
    for (int feature = 0; feature < 6; feature++) {
      for (int bin = 0; bin < borders.of()[feature].length; bin++) {
        double gain = gain(FIRST.feature(feature), borders.of()[feature][bin]);
        if (gain > best) {
          best = gain;
          question = Tree.question(feature, bin);
        }
      }
    }
    assertThat(tree.questions()[0]).isEqualTo(question);
  }

  private static double gain(double[] column, double border) {
    double[] all = new double[2];
    double[] positive = new double[2];
    for (int row = 0; row < FIRST.size(); row++) {
      int side = column[row] <= border ? 0 : 1;
      all[side]++;
      positive[side] += FIRST.labels()[row];
    }
    return Math.min(all[0], all[1]) < 50
        ? 0
        : positive[0] * positive[0] / all[0] + positive[1] * positive[1] / all[1];
  }

  @Test
  void leavesAndDepthStayWithinTheirLimits() {
    ForestModelData forest = new ForestTrainer(3, 2, 400, 6, 0.5, false, NAMES, 1, 1).train(FIRST);
    for (byte[] packed : forest.trees()) {
      assertThat(Tree.unpack(packed).questions()).hasSizeBetween(3, 3);
    }
    ForestModelData deeper = new ForestTrainer(3, 2, 1, 6, 1, true, NAMES, 1, 1).train(FIRST);
    for (byte[] packed : deeper.trees()) {
      assertThat(Tree.unpack(packed).questions()).hasSize(7);
    }
  }

  @Test
  void manyValuesAreSharedOutToBinsEvenly() {
    double[] values = new double[50_000];
    Arrays.setAll(values, i -> Math.exp(i % 10_007 / 1000.0));
    double[] borders = Borders.of(new Samples(values.length, new double[][] {values}), 1).of()[0];
    assertThat(borders).hasSizeBetween(240, 254).isSorted();
    int[] counts = new int[255];
    Borders found = new Borders(new double[][] {borders});
    Arrays.stream(values).forEach(value -> counts[found.bin(0, value)]++);
    assertThat(Arrays.stream(counts, 0, borders.length + 1)).allMatch(c -> c > 90 && c < 450);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> trainer(1, 1).train(FIRST.withLabels(new double[2000])))
        .isInstanceOf(StageException.class)
        .hasMessage("all 2000 samples have the label 0: there is nothing to tell apart");
    assertThatThrownBy(() -> trainer(1, 1).train(FIRST.withLabels(FIRST.feature(0))))
        .hasMessageStartingWith("a label is ");
    Samples narrow = new Samples(2, new double[][] {{1, 2}}, new double[] {0, 1});
    assertThatThrownBy(() -> new ImportanceTrainer(forest(1, 2), "roc_auc", 1, 1, 1).train(narrow))
        .hasMessage("samples have 1 features, the forest was trained on 6");
  }

  private static double[] chances(ForestModelData data) {
    Forest forest = new Forest(data, 0.5);
    double[] result = new double[2];
    double[] chances = new double[LAST.size()];
    for (int row = 0; row < chances.length; row++) {
      forest.score(LAST.row(row), result);
      chances[row] = result[1];
    }
    return chances;
  }

  private static ForestModelData forest(long seed, int threads) {
    return trainer(seed, threads).train(FIRST);
  }

  private static ForestTrainer trainer(long seed, int threads) {
    return new ForestTrainer(100, 12, 10, 2, 1, true, NAMES, seed, threads);
  }
}

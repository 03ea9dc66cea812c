package io.shoplens.generator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TablesTest {
  @Property(tries = 50)
  void aliasTableDrawsInProportionToTheWeights(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 900) Integer> given,
      @ForAll @LongRange(min = 0, max = 1_000) long seed) {
    double[] weights = given.stream().mapToDouble(Integer::doubleValue).toArray();
    AliasTable table = new AliasTable(weights);
    Rng rng = new Rng().seed(seed, Stream.CATALOGUE, 0);
    int draws = 20_000;
    double[] found = new double[weights.length];
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < draws; i++) {
      found[table.draw(rng)] += 1.0 / draws;
    }
    for (int i = 0; i < weights.length; i++) {
      assertThat(found[i]).isCloseTo(weights[i] / sum, within(0.02));
    }
  }

  @Property(tries = 50)
  void quantileTableKeepsItsMedianAndItsBounds(
      @ForAll @DoubleRange(min = 0, max = 4) double mu,
      @ForAll @LongRange(min = 0, max = 1_000) long seed) {
    QuantileTable table = QuantileTable.lognormal(mu, 1.2, 1, 400);
    Rng rng = new Rng().seed(seed, Stream.CATALOGUE, 0);
    for (int i = 0; i < 100; i++) {
      assertThat(table.draw(rng)).isBetween(1, 400);
    }
    int median = (int) Math.round(Math.exp(mu));
    assertThat(table.atLeast(median)).isGreaterThanOrEqualTo(0.49);
    assertThat(table.atLeast(median + 1)).isLessThanOrEqualTo(0.51);
  }
}

package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.pipeline.GeneratedShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthComparisonTest {
  @Test
  void modelsRankBetterThanChanceAndWorseThanWhoKnowsTheShop() {
    TruthSessions truth =
        TruthSessions.read(GeneratedShop.of(DirtLevel.REAL).folder().resolve("input/truth"));
    List<String> promoted = ConvertedShop.get().promoted();
    ConvertedShop.work(
        run ->
            assertThat(TruthComparison.of(run, truth, promoted))
                .hasSize(6)
                .filteredOn(compared -> compared.sessions() > 500)
                .hasSizeGreaterThan(3)
                .allSatisfy(
                    compared ->
                        assertThat(compared.model().prAuc())
                            .as("%s", compared)
                            .isBetween(
                                1.5 * compared.model().baseRate(), compared.best().prAuc())));
  }
}

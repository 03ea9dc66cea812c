package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlaybookTest {
  private static final Playbook PLAYBOOK = Playbook.load();

  @ParameterizedTest
  @EnumSource(Population.class)
  void everyTypeHasAdviceAndNothingElseHas(Population population) {
    List<ShopperType> types = new ArrayList<>(population.types());
    types.add(ShopperType.OUTLIERS);

    assertThat(PLAYBOOK.labels(population))
        .containsExactlyInAnyOrderElementsOf(types.stream().map(ShopperType::label).toList());
  }

  @ParameterizedTest
  @EnumSource(Population.class)
  void everyAdviceSaysAllFourThingsInItsOwnWords(Population population) {
    List<String> texts = new ArrayList<>();
    for (ShopperType type : population.types()) {
      Advice advice = PLAYBOOK.advice(population, type);
      texts.addAll(List.of(advice.behaviour(), advice.offer(), advice.avoid(), advice.measure()));
      assertThat(advice.text()).contains(" Offer: ", " Avoid: ", " Measure: ");
    }

    assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.matches(".{20,}\\."));
  }

  @ParameterizedTest
  @EnumSource(Population.class)
  void everyTypeSaysItsRule(Population population) {
    assertThat(population.types())
        .allMatch(type -> type.rule().endsWith("."))
        .extracting(ShopperType::label)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Population.class)
  void aTypeOfTheOtherPopulationHasNone(Population population) {
    ShopperType other =
        switch (population) {
          case CUSTOMERS -> SessionTypes.QUICK_BROWSERS;
          case SESSIONS -> CustomerTypes.BROWSERS;
        };

    assertThatThrownBy(() -> PLAYBOOK.advice(population, other))
        .hasMessageContaining("playbook.yaml has no advice for the " + population.label());
  }
}

package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The tiny shop, without dirt, comes close to what was published about the real one. */
@TestInstance(Lifecycle.PER_CLASS)
class CalibrationTest {
  private ShopFacts facts = ShopFacts.EMPTY;

  @BeforeAll
  void generate(@TempDir Path folder) throws IOException {
    GeneratorOptions options =
        GeneratorOptions.preset(Preset.TINY).dirt(DirtLevel.NONE).threads(2).build();
    ShopGenerator.generate(options, folder, GenerationListener.NONE);
    facts = ShopFacts.read(folder);
  }

  @Test
  void typesHaveTheirShares() {
    assertThat(facts.typeShare("view")).isCloseTo(.9416, within(.006));
    assertThat(facts.typeShare("cart")).isCloseTo(.0449, within(.005));
    assertThat(facts.typeShare("purchase")).isCloseTo(.0136, within(.002));
    assertThat(facts.typeShare("remove_from_cart")).isZero();
  }

  @Test
  void sessionsAreAsLongAsRealOnes() {
    List<Integer> lengths = facts.sortedSessionLengths();
    assertThat(quantile(lengths, .50)).isEqualTo(2);
    assertThat(quantile(lengths, .90)).isBetween(10, 12);
    assertThat(quantile(lengths, .99)).isBetween(32, 40);
    double mean = lengths.stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertThat(mean).isCloseTo(4.90, withPercentage(8));
    double singles = lengths.stream().filter(length -> length == 1).count();
    assertThat(singles / lengths.size()).isCloseTo(.40, within(.03));
  }

  @Test
  void gapsBetweenEventsFollowTheLaw() {
    List<Integer> gaps = facts.sortedGaps();
    assertThat(quantile(gaps, .10)).isBetween(8, 11);
    assertThat(quantile(gaps, .50)).isBetween(31, 36);
    assertThat(quantile(gaps, .90)).isBetween(115, 135);
    assertThat(quantile(gaps, .99)).isBetween(320, 520);
    assertThat(gaps.get(gaps.size() - 1)).isLessThanOrEqualTo(1_800);
  }

  @Test
  void oneSessionInEighteenBuysAndOneInEightUsesTheCart() {
    assertThat(facts.sessionShare(Set.of("purchase"), Set.of())).isCloseTo(.0561, within(.006));
    assertThat(facts.sessionShare(Set.of("cart"), Set.of())).isCloseTo(.1266, within(.010));
    double withoutCart = facts.sessionShare(Set.of("purchase"), Set.of("cart"));
    double buying = facts.sessionShare(Set.of("purchase"), Set.of());
    assertThat(withoutCart / buying).isCloseTo(.1615, within(.025));
  }

  @Test
  void usersComeAboutFourTimesAMonth() {
    assertThat(facts.sessionsPerUserAndMonth()).isCloseTo(3.73, withPercentage(15));
  }

  @Test
  void visitsStartAtTheRealHours() {
    double[] published = {
      90, 177, 359, 529, 689, 771, 801, 811, 848, 832, 809, 794, 785, 832, 885, 866, 804, 733, 531,
      363, 214, 123, 75, 57
    };
    double total = 0;
    for (double weight : published) {
      total += weight;
    }
    double[] found = facts.visitStartsByHour();
    for (int hour = 0; hour < 24; hour++) {
      assertThat(found[hour]).as("hour %d", hour).isCloseTo(published[hour] / total, within(.006));
    }
  }

  @Test
  void brandsAndCodesAreMissingAsOftenAsInReality() {
    assertThat(facts.share(row -> row.code().isEmpty())).isCloseTo(.324, within(.02));
    assertThat(facts.share(row -> row.brand().isEmpty())).isCloseTo(.137, within(.02));
    double both = facts.share(row -> row.code().isEmpty() && row.brand().isEmpty());
    assertThat(both / facts.share(row -> row.code().isEmpty())).isCloseTo(.267, within(.04));
  }

  @Test
  void smartphonesLeadAndPricesStayInTheirRange() {
    assertThat(facts.share(row -> row.code().equals("electronics.smartphone")))
        .isCloseTo(.243, within(.02));
    assertThat(facts.share(row -> row.price() < .50 || row.price() > 2_850)).isZero();
    assertThat(facts.meanOrderValue()).isBetween(150.0, 320.0);
    assertThat(facts.share(row -> row.type().equals("view") && row.code().startsWith("electr")))
        .isGreaterThan(.3);
  }

  @Test
  void promotionDaysDrawCrowdsAtLowerPrices() {
    assertThat(facts.eventsOn("2019-11-16")).isGreaterThan(2 * facts.eventsOn("2019-11-13"));
    assertThat(facts.medianPriceRatio("2019-11-16", "2019-11-18")).isCloseTo(.8, within(.005));
  }

  private static int quantile(List<Integer> sorted, double share) {
    return sorted.get((int) (share * sorted.size()));
  }
}

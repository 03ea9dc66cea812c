package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProductDaysTest {
  private record Counted(long product, int day, ProductCounts counts) {}

  @Property(tries = 50)
  void countsBeforeADayAreThoseOfEarlierDays(@ForAll long seed) throws IOException {
    List<Counted> all = counted(seed);
    ProductDays first = new ProductDays();
    ProductDays second = new ProductDays();
    for (Counted one : all) {
      ProductDays part = one.counts().views() % 2 == 0 ? first : second;
      part.add(one.product(), one.day(), one.counts());
    }

    first.merge(written(second));
    ProductHistory history = first.history();

    for (int day = -3; day <= 8; day++) {
      int limit = day;
      assertThat(history.before(day)).isEqualTo(sum(all, one -> one.day() < limit));
      for (long product = -1; product <= 6; product++) {
        long wanted = product;
        assertThat(history.before(day, product))
            .isEqualTo(sum(all, one -> one.day() < limit && one.product() == wanted));
      }
    }
  }

  @Test
  void countsAddedLaterDoNotChangeAHistory() {
    ProductDays days = new ProductDays();
    days.add(1, 0, new ProductCounts(2, 1));
    ProductHistory history = days.history();

    days.add(1, 0, new ProductCounts(5, 5));

    assertThat(history.before(1, 1)).isEqualTo(new ProductCounts(2, 1));
  }

  @Test
  void conversionIsDrawnTowardsTheShopsWhereViewsAreFew() {
    ProductCounts shop = new ProductCounts(99_900, 999);

    assertThat(ProductScores.conversion(ProductCounts.NONE, shop)).isCloseTo(.01, within(1e-12));
    assertThat(ProductScores.conversion(new ProductCounts(80, 80), shop))
        .isCloseTo(.802, within(1e-12));
    assertThat(ProductScores.conversion(ProductCounts.NONE, ProductCounts.NONE))
        .isCloseTo(.01, within(1e-12));
  }

  private static List<Counted> counted(long seed) {
    Random random = new Random(seed);
    List<Counted> all = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      ProductCounts counts = new ProductCounts(random.nextInt(9), random.nextInt(3));
      all.add(new Counted(random.nextInt(6), random.nextInt(9) - 2, counts));
    }
    return all;
  }

  private static ProductCounts sum(List<Counted> all, Predicate<Counted> isWanted) {
    return all.stream()
        .filter(isWanted)
        .map(Counted::counts)
        .reduce(ProductCounts.NONE, ProductCounts::plus);
  }

  private static DataInputStream written(ProductDays days) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    days.write(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}

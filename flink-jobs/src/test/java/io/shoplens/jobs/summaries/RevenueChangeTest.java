package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RevenueChangeTest {
  private static final CategorySales BEFORE = new CategorySales(1_000, 50, 500_000);

  @Test
  void moreOfTheSameVisitsIsTrafficAlone() {
    assertThat(RevenueChange.between(BEFORE, new CategorySales(1_200, 60, 600_000)))
        .isEqualTo(new RevenueChange(100_000, 100_000, 0, 0));
  }

  @Test
  void moreOrdersOfAsManyVisitsIsConversionAlone() {
    assertThat(RevenueChange.between(BEFORE, new CategorySales(1_000, 60, 600_000)))
        .isEqualTo(new RevenueChange(100_000, 0, 100_000, 0));
  }

  @Test
  void largerOrdersAreOrderValueAlone() {
    assertThat(RevenueChange.between(BEFORE, new CategorySales(1_000, 50, 450_000)))
        .isEqualTo(new RevenueChange(-50_000, 0, 0, -50_000));
  }

  @Test
  void whatThreeDoTogetherIsSharedAmongThem() {
    // 1 x 1 x 1 becomes 2 x 2 x 2 in some unit: nobody did more than the others.
    RevenueChange change =
        RevenueChange.between(
            new CategorySales(100, 10, 30_000), new CategorySales(200, 40, 240_000));

    assertThat(change).isEqualTo(new RevenueChange(210_000, 70_000, 70_000, 70_000));
  }

  @Test
  void aCategoryThatOneSideLacksIsTraffic() {
    assertThat(RevenueChange.between(CategorySales.NONE, BEFORE))
        .isEqualTo(new RevenueChange(500_000, 500_000, 0, 0));
    assertThat(RevenueChange.between(BEFORE, CategorySales.NONE))
        .isEqualTo(new RevenueChange(-500_000, -500_000, 0, 0));
  }

  @Test
  void withoutAnOrderOnOneSideTheValueOfOrdersExplainsNothing() {
    RevenueChange change = RevenueChange.between(BEFORE, new CategorySales(1_000, 0, 0));

    assertThat(change).isEqualTo(new RevenueChange(-500_000, 0, -500_000, 0));
    assertThat(RevenueChange.between(new CategorySales(9, 0, 0), new CategorySales(7, 0, 0)))
        .isEqualTo(new RevenueChange(0, 0, 0, 0));
  }

  @Property
  void effectsAddUpAndNeitherDirectionIsPreferred(
      @ForAll @IntRange(max = 5_000) int sessionsBefore,
      @ForAll @IntRange(max = 5_000) int sessionsAfter,
      @ForAll @IntRange(max = 100) int ordersPercent,
      @ForAll @IntRange(max = 100_000_000) int cents) {
    CategorySales before = sales(sessionsBefore, ordersPercent, cents);
    CategorySales after = sales(sessionsAfter, 100 - ordersPercent, cents / 3);

    RevenueChange there = RevenueChange.between(before, after);
    RevenueChange back = RevenueChange.between(after, before);

    assertThat(there.trafficCents() + there.conversionCents() + there.orderValueCents())
        .isEqualTo(there.cents())
        .isEqualTo(after.revenueCents() - before.revenueCents());
    assertThat(back.trafficCents()).isCloseTo(-there.trafficCents(), within(1L));
    assertThat(back.conversionCents()).isCloseTo(-there.conversionCents(), within(1L));
    assertThat(back.orderValueCents()).isCloseTo(-there.orderValueCents(), within(2L));
  }

  private static CategorySales sales(int sessions, int ordersPercent, int cents) {
    long orders = (long) sessions * ordersPercent / 100;
    return new CategorySales(sessions, orders, orders == 0 ? 0 : cents);
  }
}

package io.shoplens.generator.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;
import org.junit.jupiter.api.Test;

class PurchaseProcessTest {
  private static final int CUSTOMERS = 12_000;
  private static final double DAYS = 183;

  @Test
  void fittingBgNbdToTheOrdersFindsThePlantedParameters() {
    double[][] customers = new double[CUSTOMERS][];
    PurchaseProcess process = new PurchaseProcess();
    Rng rng = new Rng();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      rng.seed(1, Stream.USER_HISTORY, customer);
      double arrival = rng.nextDouble() * DAYS / 3;
      process.simulate(rng, arrival, DAYS);
      double last = process.time(process.orders() - 1);
      customers[customer] = new double[] {process.orders() - 1, last - arrival, DAYS - arrival};
    }
    double[] fitted = BgNbdFit.fit(customers);
    assertThat(fitted[0]).as("r").isCloseTo(.60, withPercentage(15));
    assertThat(fitted[1]).as("alpha").isCloseTo(30, withPercentage(15));
    assertThat(fitted[2]).as("a").isCloseTo(.80, withPercentage(25));
    assertThat(fitted[3]).as("b").isCloseTo(2.5, withPercentage(25));
  }

  @Test
  void ordersAreWorthAboutThreeHundredOnAverage() {
    PurchaseProcess process = new PurchaseProcess();
    Rng rng = new Rng();
    double sum = 0;
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      process.simulate(rng.seed(2, Stream.USER_HISTORY, customer), 0, 1);
      sum += process.value(0);
    }
    assertThat(sum / CUSTOMERS).isCloseTo(299, withPercentage(4));
  }

  @Test
  void nobodyDiesAfterTheFirstOrder() {
    PurchaseProcess process = new PurchaseProcess();
    Rng rng = new Rng();
    for (int customer = 0; customer < 1_000; customer++) {
      process.simulate(rng.seed(3, Stream.USER_HISTORY, customer), 0, DAYS);
      assertThat(process.alive() || process.orders() > 1).isTrue();
    }
  }
}

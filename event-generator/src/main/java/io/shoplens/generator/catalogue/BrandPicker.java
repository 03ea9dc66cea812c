package io.shoplens.generator.catalogue;

import io.shoplens.generator.random.Rng;

/** Gives each product of a category its brand so that views, not products, meet the shares. */
final class BrandPicker {
  private static final int POOL = 40;
  private static final double UNBRANDED_IF_CODED = .08;
  private static final double UNBRANDED_IF_UNCODED = .267;

  private final Rng rng;
  private final boolean smartphones;
  private final double unbranded;
  private final int[] pool = new int[POOL];
  private final double[] smartphoneWeight = new double[Brands.SMARTPHONE.size()];
  private double weightSoFar;
  private double unbrandedWeight;

  /** Smartphones all have a brand, so the other coded categories lack a few more. */
  BrandPicker(Rng rng, CategoryLaw law, double smartphoneShareOfCoded) {
    this.rng = rng;
    smartphones = law.code().equals(CategoryLaw.SMARTPHONE);
    unbranded =
        law.code().isEmpty()
            ? UNBRANDED_IF_UNCODED
            : UNBRANDED_IF_CODED / (1 - smartphoneShareOfCoded);
    for (int i = 0; i < POOL; i++) {
      double skewed = rng.nextDouble();
      pool[i] = (int) (Brands.COUNT * skewed * skewed * skewed);
    }
  }

  /** The brand of the next most popular product, or -1 for none. */
  int next(double weight) {
    weightSoFar += weight;
    if (smartphones) {
      return mostWantedSmartphoneBrand(weight);
    }
    double owed = unbranded * weightSoFar - unbrandedWeight;
    if (rng.nextDouble() * weight < owed) {
      unbrandedWeight += weight;
      return -1;
    }
    double skewed = rng.nextDouble();
    return pool[(int) (POOL * skewed * skewed)];
  }

  private int mostWantedSmartphoneBrand(double weight) {
    int best = 0;
    double bestOwed = Double.NEGATIVE_INFINITY;
    for (int brand = 0; brand < smartphoneWeight.length; brand++) {
      double owed = Brands.smartphoneShare(brand) * weightSoFar - smartphoneWeight[brand];
      if (owed > bestOwed) {
        best = brand;
        bestOwed = owed;
      }
    }
    smartphoneWeight[best] += weight;
    return best;
  }
}

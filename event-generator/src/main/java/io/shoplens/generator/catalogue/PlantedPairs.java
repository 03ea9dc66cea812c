package io.shoplens.generator.catalogue;

import java.util.Arrays;

/** Ten smartphones whose buyers often take one particular headphone along. */
public final class PlantedPairs {
  private static final double[] ATTACH = {.45, .40, .35, .30, .28, .25, .22, .20, .18, .15};
  private static final int FIRST_HEADPHONE_RANK = 3;

  private final int firstPhone;
  private final int[] headphones = new int[ATTACH.length];

  public PlantedPairs(Catalogue catalogue) {
    firstPhone = catalogue.categoryByCode(CategoryLaw.SMARTPHONE).firstProduct();
    int firstHeadphone =
        catalogue.categoryByCode(CategoryLaw.HEADPHONE).firstProduct() + FIRST_HEADPHONE_RANK;
    Arrays.setAll(headphones, pair -> firstHeadphone + pair);
  }

  public int count() {
    return ATTACH.length;
  }

  /** The pair this product is the phone of, or -1. */
  public int pairOf(int product) {
    int pair = product - firstPhone;
    return pair >= 0 && pair < ATTACH.length ? pair : -1;
  }

  public int phone(int pair) {
    return firstPhone + pair;
  }

  public int headphone(int pair) {
    return headphones[pair];
  }

  /** The probability that a buyer of the phone takes the headphone. */
  public double attach(int pair) {
    return ATTACH[pair];
  }
}

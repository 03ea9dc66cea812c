package io.shoplens.generator.catalogue;

import io.shoplens.generator.GeneratorException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about one category code before ids and products are made up for it.
 *
 * @param logPrice mean of ln price
 * @param logPriceDeviation deviation of ln price
 */
record CategoryLaw(
    String code, double share, double logPrice, double logPriceDeviation, double purchaseFactor) {
  static final String SMARTPHONE = "electronics.smartphone";
  static final String HEADPHONE = "electronics.audio.headphone";

  /** All rows without a category code. */
  static final CategoryLaw UNCODED = new CategoryLaw("", .324, 4.44, 1.26, .7);

  private static final double ZIPF_EXPONENT = .9;
  private static final String RESOURCE = "/catalogue/categories.csv";

  /** The laws of all coded categories. */
  static List<CategoryLaw> coded() {
    List<String> lines = resourceLines();
    List<CategoryLaw> laws = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    double restShare = 1 - UNCODED.share();
    for (String line : lines) {
      String[] cells = line.split(",");
      if (cells.length == 1) {
        rest.add(line);
      } else {
        double share = Double.parseDouble(cells[1]);
        restShare -= share;
        double logPrice = Double.parseDouble(cells[2]);
        double deviation = Double.parseDouble(cells[3]);
        laws.add(
            new CategoryLaw(cells[0], share, logPrice, deviation, Double.parseDouble(cells[4])));
      }
    }
    double[] shares = zipf(rest.size(), restShare);
    for (int i = 0; i < shares.length; i++) {
      laws.add(new CategoryLaw(rest.get(i), shares[i], 5.0, .8, .6));
    }
    return laws;
  }

  /** Shares by Zipf's law that add up to the total. */
  static double[] zipf(int count, double total) {
    double[] shares = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      shares[i] = Math.pow(i + 1, -ZIPF_EXPONENT);
      sum += shares[i];
    }
    for (int i = 0; i < count; i++) {
      shares[i] *= total / sum;
    }
    return shares;
  }

  private static List<String> resourceLines() {
    InputStream stream = CategoryLaw.class.getResourceAsStream(RESOURCE);
    if (stream == null) {
      throw new GeneratorException(
          "The generator's jar lacks " + RESOURCE + ": build the project again.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new GeneratorException("The generator cannot read its own " + RESOURCE + ".", e);
    }
  }
}

package io.shoplens.generator.catalogue;

import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Invented brand names, after the five real ones that sell most smartphones. */
final class Brands {
  static final int COUNT = 4_201;
  static final List<String> SMARTPHONE = List.of("samsung", "apple", "xiaomi", "huawei", "oppo");
  private static final double[] SMARTPHONE_SHARES = {.43, .36, .12, .06, .03};
  private static final String[] SYLLABLES = {
    "ar", "bel", "cor", "da", "el", "fi", "gor", "ha", "in", "jo", "ka", "lu", "mi", "no", "or",
    "pa", "qui", "ra", "sa", "to", "ul", "va", "we", "xa", "yo", "za", "ber", "lin", "mar", "tex",
    "ron", "sol"
  };

  private Brands() {}

  static String[] names(long seed) {
    Set<String> names = new LinkedHashSet<>(SMARTPHONE);
    Rng rng = new Rng().seed(seed, Stream.CATALOGUE, 1);
    while (names.size() < COUNT) {
      StringBuilder name = new StringBuilder();
      int syllables = 2 + rng.nextInt(3);
      for (int i = 0; i < syllables; i++) {
        if (i > 0 && rng.chance(0.02)) {
          name.append(rng.chance(0.5) ? '-' : '.');
        }
        name.append(SYLLABLES[rng.nextInt(SYLLABLES.length)]);
      }
      names.add(name.toString());
    }
    return names.toArray(String[]::new);
  }

  static double smartphoneShare(int brand) {
    return SMARTPHONE_SHARES[brand];
  }
}

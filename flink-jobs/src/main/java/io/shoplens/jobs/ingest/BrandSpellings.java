package io.shoplens.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Known other spellings of brands, from {@code brand-spellings.csv}. */
final class BrandSpellings {
  private static final String RESOURCE = "brand-spellings.csv";

  private BrandSpellings() {}

  /** Spelling to brand, both lower case. */
  static Map<String, String> load() {
    try (InputStream in = BrandSpellings.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(text.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parse(List<String> lines) {
    Map<String, String> brands = new HashMap<>();
    for (String line : lines) {
      String[] columns = line.split(",", -1);
      if (columns.length != 2 || brands.put(columns[0], columns[1]) != null) {
        throw new IllegalStateException(RESOURCE + ": not one spelling and one brand: " + line);
      }
    }
    return Map.copyOf(brands);
  }
}

package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A packaged configuration file with ${name} places to fill. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.-]+)}");

  private final String name;
  private final String text;

  Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Template load(String name) {
    try (@Nullable InputStream stream = Template.class.getResourceAsStream("/trino/" + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no packaged template " + name);
      }
      return new Template(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every place must have a value: a half-filled file would fail in the server, far from here. */
  String fill(Map<String, String> values) {
    Matcher places = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      String value = values.get(places.group(1));
      if (value == null) {
        throw new ShoplensException(
            ShoplensException.Kind.USER,
            "The setting \""
                + places.group(1)
                + "\" is missing: Trino's "
                + name
                + " needs it; add it to config/catalog.properties of the home folder.");
      }
      places.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return places.appendTail(filled).toString();
  }
}

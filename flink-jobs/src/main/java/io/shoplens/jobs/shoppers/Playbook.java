package io.shoplens.jobs.shoppers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Advice for every type of customers and of sessions, from {@code playbook.yaml}. */
public final class Playbook {
  private static final String FILE = "playbook.yaml";

  private final Map<String, Map<String, Advice>> byPopulation;

  private Playbook(Map<String, Map<String, Advice>> byPopulation) {
    this.byPopulation = byPopulation;
  }

  public static Playbook load() {
    try (InputStream yaml =
        Objects.requireNonNull(Playbook.class.getResourceAsStream(FILE), FILE)) {
      return new Playbook(
          YAMLMapper.builder()
              .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
              .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
              .build()
              .readValue(yaml, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  public Advice advice(Population population, ShopperType type) {
    Advice advice = byPopulation.getOrDefault(population.label(), Map.of()).get(type.label());
    if (advice == null) {
      throw new ShoplensException(
          Kind.BUG,
          "%s has no advice for the %s called '%s': write it"
              .formatted(FILE, population.label(), type.label()));
    }
    return advice;
  }

  /** Labels that have advice. */
  Set<String> labels(Population population) {
    return byPopulation.getOrDefault(population.label(), Map.of()).keySet();
  }
}

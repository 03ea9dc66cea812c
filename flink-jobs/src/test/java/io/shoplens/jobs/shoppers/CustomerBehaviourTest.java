package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CustomerBehaviourTest {

  @Test
  void clustersAreMadeOfTheFeaturesDefinedForCustomersInThatOrder() {
    assertThat(CustomerBehaviour.FEATURES.names())
        .containsExactly(
            "total_events",
            "n_view",
            "n_cart",
            "n_purchase",
            "n_sessions",
            "unique_products",
            "unique_categories",
            "unique_brands",
            "revenue",
            "avg_price_purchased",
            "conversion_rate",
            "view_to_cart_rate",
            "cart_to_purchase_rate",
            "recency_days",
            "tenure_days");
    assertThat(CustomerBehaviour.FEATURES.heavyTailed())
        .hasSize(13)
        .doesNotContain("recency_days", "tenure_days");
  }

  @Test
  void everyColumnIsANumberOfTheContract() {
    assertThat(CustomerBehaviour.DESCRIBED.columns()).allMatch(SourceColumns::isNumber);
    assertThat(CustomerBehaviour.DESCRIBED.columns())
        .allMatch(column -> column.table().equals("shop.customers"));
  }

  @ParameterizedTest
  @EnumSource(Population.class)
  void theSameValuesServeModelsAndDescriptions(Population population) {
    List<SourceColumn> columns = population.features().columns();

    assertThat(population.described().columns()).startsWith(columns.toArray(SourceColumn[]::new));
    assertThat(population.described().features()).containsAll(population.features().features());
  }

  @Test
  void aCustomerBecomesTheVectorOfTheirValues() {
    Map<String, Double> customer = new HashMap<>();
    CustomerBehaviour.DESCRIBED.columns().forEach(column -> customer.put(column.name(), 1.0));
    customer.putAll(
        Map.of(
            "n_view", 12.0,
            "n_sessions", 5.0,
            "unique_products", 8.0,
            "unique_categories", 2.0,
            "n_orders", 3.0,
            "revenue", 99.5,
            "recency_days", 4.0,
            "avg_price_viewed", 17.25));

    assertThat(described(customer))
        .containsEntry("n_view", 12.0)
        .containsEntry("revenue", 99.5)
        .containsEntry("recency_days", 4.0)
        .containsEntry("n_orders", 3.0)
        .containsEntry("views_per_session", 2.4)
        .containsEntry("products_per_category", 4.0)
        .containsEntry("avg_price_viewed", 17.25)
        .hasSize(19);
  }

  @Test
  void anEventAfterTheAsOfTimeIsAsRecentAsCanBe() {
    Map<String, Double> customer = new HashMap<>();
    CustomerBehaviour.DESCRIBED.columns().forEach(column -> customer.put(column.name(), 0.0));
    customer.put("recency_days", -3.0);

    assertThat(described(customer))
        .containsEntry("recency_days", 0.0)
        .containsEntry("views_per_session", 0.0);
  }

  @Test
  void manyCustomersHaveTheVectorsOfEach() {
    FeatureSet set = CustomerBehaviour.DESCRIBED;
    double[][] columns = new double[set.columns().size()][7];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < 7; row++) {
        columns[column][row] = (column * 31 + row * 17) % 11;
      }
    }
    double[][] vectors = set.vectors(columns);
    for (int row = 0; row < 7; row++) {
      double[] vector = set.vector(row(columns, row));

      assertThat(row(vectors, row)).containsExactly(vector);
    }
  }

  @Test
  void boxesAndQualifiersAreDescribed() {
    List<String> names = CustomerBehaviour.DESCRIBED.names();

    assertThat(names).containsAll(CustomerBehaviour.BOXES);
    assertThat(CustomerBehaviour.QUALIFIERS)
        .allMatch(qualifier -> names.contains(qualifier.feature()));
    assertThat(CustomerBehaviour.DESCRIBED.features())
        .allMatch(feature -> feature.description().endsWith(".") && !feature.unit().isBlank());
  }

  private static double[] row(double[][] columns, int row) {
    double[] values = new double[columns.length];
    for (int column = 0; column < values.length; column++) {
      values[column] = columns[column][row];
    }
    return values;
  }

  private static Map<String, Double> described(Map<String, Double> values) {
    FeatureSet set = CustomerBehaviour.DESCRIBED;
    double[] vector =
        set.vector(
            set.columns().stream().mapToDouble(c -> values.getOrDefault(c.name(), 0.0)).toArray());
    Map<String, Double> named = new HashMap<>();
    for (int i = 0; i < vector.length; i++) {
      named.put(set.names().get(i), vector[i]);
    }
    return named;
  }
}

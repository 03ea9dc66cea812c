package io.shoplens.jobs.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductsTest {

  @Test
  void aLargeCatalogueKeepsEveryProductsAttributes() {
    Products products = new Products();
    Event event = new Event();
    for (int i = 0; i < 50_000; i++) {
      event.productId = 17L * i;
      event.timeMicros = i;
      event.priceCents = i + 1L;
      products.event(event);
    }

    List<String> rows = new ArrayList<>();
    products.emit(new Dictionaries(), row -> rows.add(row[0] + "|" + row[7] + "|" + row[9]));

    assertThat(rows).hasSize(50_000).endsWith("849983|500.00|49999");
  }

  @Test
  void aProductOnlyBotsSawHasAttributesButNoCounts() {
    Products products = new Products();
    Event event = new Event();
    event.productId = 5;
    event.priceCents = 10_00;
    event.isBot = true;
    products.event(event);
    products.endOfUser(1);

    List<String> rows = new ArrayList<>();
    products.emit(
        new Dictionaries(),
        row -> rows.add(row[0] + "|" + row[7] + "|" + row[10] + "|" + row[14] + "|" + row[15]));

    assertThat(rows).containsExactly("5|10.00|0|0|0.00");
  }
}

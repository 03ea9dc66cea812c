package io.shoplens.generator.output;

import io.shoplens.generator.catalogue.Catalogue;
import io.shoplens.generator.catalogue.Category;
import io.shoplens.generator.catalogue.DayPrices;
import io.shoplens.generator.sessions.ShopWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** RetailRocket's item properties and category tree. */
public final class ItemFiles {
  private static final String PRICE = "790";
  private static final int FLUSH_BYTES = 1 << 20;
  private static final String HEADER = "timestamp,itemid,property,value\n";

  private final ShopWorld world;
  private final OutputStream firstHalf;
  private final OutputStream secondHalf;
  private final CsvBytes rows = new CsvBytes(2 * FLUSH_BYTES);
  private final int[] known;

  public ItemFiles(ShopWorld world, OutputLayout layout) throws IOException {
    this.world = world;
    known = new int[world.catalogue().products()];
    firstHalf = layout.openData("item_properties_part1.csv").out();
    secondHalf = layout.openData("item_properties_part2.csv").out();
    firstHalf.write(CsvBytes.ascii(HEADER));
    secondHalf.write(CsvBytes.ascii(HEADER));
    OutputStream tree = layout.openData("category_tree.csv").out();
    tree.write(CsvBytes.ascii(categoryTree()));
  }

  /** Notes the prices that are new on this day, and on the first one every product's category. */
  public void day(int day, DayPrices prices) throws IOException {
    long millis = 1_000 * world.calendar().epochSecond(day);
    OutputStream out = 2 * day < world.calendar().days() ? firstHalf : secondHalf;
    Catalogue catalogue = world.catalogue();
    for (int product = 0; product < known.length; product++) {
      int id = catalogue.productId(product);
      if (day == 0) {
        rows.append(millis).append(',').append(id).append(",categoryid,");
        rows.append(catalogue.categoryIndex(product) + 1L).append('\n');
        rows.append(millis).append(',').append(id).append(",available,1\n");
      }
      if (prices.cents(product) != known[product]) {
        known[product] = prices.cents(product);
        rows.append(millis).append(',').append(id).append(',').append(PRICE).append(",n");
        appendPrice(known[product]);
      }
      if (rows.length() > FLUSH_BYTES) {
        flush(out);
      }
    }
    flush(out);
  }

  /** Numbers of this format have three digits after the point. */
  private void appendPrice(long cents) {
    rows.append(cents / 100).append('.');
    rows.append(cents % 100 / 10).append(cents % 10).append("0\n");
  }

  private void flush(OutputStream out) throws IOException {
    rows.writeTo(out);
    rows.clear();
  }

  /** Leaves are the category ids; above them stand the levels of the code, numbered after them. */
  private String categoryTree() {
    Map<String, Integer> nodes = new LinkedHashMap<>();
    StringBuilder tree = new StringBuilder("categoryid,parentid\n");
    int leaves = world.catalogue().categories().size();
    for (int c = 0; c < leaves; c++) {
      Category category = world.catalogue().categories().get(c);
      String parent = category.code().isEmpty() ? "" : node(category.code(), nodes, leaves, tree);
      tree.append(c + 1).append(',').append(parent).append('\n');
    }
    return tree.toString();
  }

  private static String node(
      String code, Map<String, Integer> nodes, int leaves, StringBuilder tree) {
    Integer existing = nodes.get(code);
    if (existing != null) {
      return existing.toString();
    }
    int dot = code.lastIndexOf('.');
    String parent = dot < 0 ? "" : node(code.substring(0, dot), nodes, leaves, tree);
    int id = leaves + nodes.size() + 1;
    nodes.put(code, id);
    tree.append(id).append(',').append(parent).append('\n');
    return Integer.toString(id);
  }
}

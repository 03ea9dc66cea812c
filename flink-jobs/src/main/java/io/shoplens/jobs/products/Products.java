package io.shoplens.jobs.products;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Gathers {@code shop.products} from events that come user by user. */
public final class Products implements SpanCounter, UserListener, Mergeable {
  public static final String TABLE = "shop.products";
  public static final List<String> COLUMNS = ProductRows.COLUMNS;

  private final ProductRecords products = new ProductRecords();
  private final Cells categories = new Cells(2, 0);
  private final int[] found = new int[EventSpan.CAPACITY];
  private final EventSpan single = new EventSpan();

  @Override
  public void event(Event event) {
    single.add(event);
    count(single);
    single.clear();
  }

  @Override
  public void endOfUser(long userId) {
    single.endOfUser();
  }

  /** Takes many events at once; not to be mixed with taking them one by one. */
  @Override
  public void count(EventSpan span) {
    products.find(span, found);
    for (int i = 0; i < span.size(); i++) {
      int product = found[i];
      if (!span.isBot[i]) {
        products.count(product, span, i);
      }
      if (span.categoryId[i] != Event.NO_CATEGORY
          && products.categoryId(product) != span.categoryId[i]) {
        categories.cell(span.productId[i], span.categoryId[i]);
      }
      products.see(product, span, i);
    }
  }

  /** How many products there are. */
  public int size() {
    return products.size();
  }

  /** How many products were seen in more than one category. */
  public long inSeveralCategories() {
    long several = 0;
    for (int count : categoryCounts()) {
      several += count > 1 ? 1 : 0;
    }
    return several;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    products.write(out);
    categories.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    products.merge(in);
    categories.merge(in);
  }

  /** One row per product, in the order of their ids. */
  public void emit(Dictionaries dictionaries, RowSink sink) {
    new ProductRows(dictionaries, products, categoryCounts()).emit(sink);
  }

  private int[] categoryCounts() {
    int[] counts = new int[products.size()];
    for (int pair = 0; pair < categories.size(); pair++) {
      counts[products.find(categories.key(pair, 0))]++;
    }
    return counts;
  }
}

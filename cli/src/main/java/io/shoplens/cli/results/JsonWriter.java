package io.shoplens.cli.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array with one object per row, each on a line of its own. */
public final class JsonWriter implements ResultWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final PrintStream out;
  private List<ResultColumn> columns = List.of();
  private boolean first = true;

  public JsonWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<ResultColumn> columns) {
    this.columns = List.copyOf(columns);
    out.print("[");
  }

  @Override
  public void row(List<@Nullable Object> values) {
    out.print((first ? "\n" : ",\n") + object(values));
    first = false;
  }

  @Override
  public void end() {
    out.print(first ? "]\n" : "\n]\n");
    out.flush();
  }

  private String object(List<@Nullable Object> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        write(json, values.get(i));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Number number && isFinite(number)) {
      json.writeNumber(
          number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
    } else {
      json.writeString(value.toString());
    }
  }

  /** JSON has no NaN and no infinity: these are written as text. */
  private static boolean isFinite(Number number) {
    return !(number instanceof Double || number instanceof Float)
        || Double.isFinite(number.doubleValue());
  }
}

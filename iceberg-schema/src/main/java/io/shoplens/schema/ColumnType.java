package io.shoplens.schema;

import io.shoplens.schema.ShoplensException.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** The type of a column as the contract writes it, e.g. {@code bigint} or {@code decimal(12,2)}. */
public record ColumnType(Base base, int precision, int scale) {
  public static final ColumnType BIGINT = new ColumnType(Base.BIGINT, 0, 0);
  public static final ColumnType INT = new ColumnType(Base.INT, 0, 0);
  public static final ColumnType DOUBLE = new ColumnType(Base.DOUBLE, 0, 0);
  public static final ColumnType BOOLEAN = new ColumnType(Base.BOOLEAN, 0, 0);
  public static final ColumnType STRING = new ColumnType(Base.STRING, 0, 0);
  public static final ColumnType DATE = new ColumnType(Base.DATE, 0, 0);
  public static final ColumnType TIMESTAMPTZ = new ColumnType(Base.TIMESTAMPTZ, 0, 0);
  public static final ColumnType VARBINARY = new ColumnType(Base.VARBINARY, 0, 0);
  public static final ColumnType MONEY = new ColumnType(Base.DECIMAL, 12, 2);

  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}),\\s*(\\d{1,2})\\)");

  /** The kinds of values a column can hold. */
  public enum Base {
    BIGINT,
    INT,
    DOUBLE,
    BOOLEAN,
    STRING,
    DATE,
    TIMESTAMPTZ,
    DECIMAL,
    VARBINARY
  }

  public ColumnType {
    boolean fits = precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision;
    if (base == Base.DECIMAL && !fits) {
      throw new IllegalArgumentException("decimal(" + precision + "," + scale + ") is no decimal");
    }
  }

  /** Reads the contract's spelling. */
  public static ColumnType parse(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    try {
      if (decimal.matches()) {
        return new ColumnType(
            Base.DECIMAL, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
      }
      for (Base base : Base.values()) {
        if (base != Base.DECIMAL && base.name().toLowerCase(Locale.ROOT).equals(text)) {
          return new ColumnType(base, 0, 0);
        }
      }
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static ShoplensException unknown(String text) {
    return new ShoplensException(
        Kind.USER,
        "unknown column type '"
            + text
            + "': use bigint, int, double, boolean, string, date, timestamptz, decimal(p,s) or"
            + " varbinary");
  }

  /** Whether values can be added and compared with numbers. */
  public boolean isNumeric() {
    return switch (base) {
      case BIGINT, INT, DOUBLE, DECIMAL -> true;
      case BOOLEAN, STRING, DATE, TIMESTAMPTZ, VARBINARY -> false;
    };
  }

  /** The Iceberg type that stores it. */
  public Type.PrimitiveType icebergType() {
    return switch (base) {
      case BIGINT -> Types.LongType.get();
      case INT -> Types.IntegerType.get();
      case DOUBLE -> Types.DoubleType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case STRING -> Types.StringType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMPTZ -> Types.TimestampType.withZone();
      case DECIMAL -> Types.DecimalType.of(precision, scale);
      case VARBINARY -> Types.BinaryType.get();
    };
  }

  @Override
  public String toString() {
    return base == Base.DECIMAL
        ? "decimal(" + precision + "," + scale + ")"
        : base.name().toLowerCase(Locale.ROOT);
  }
}

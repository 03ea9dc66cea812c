package io.shoplens.cli.results;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A column's name, and what its values are to a reader. */
public record ResultColumn(String name, Kind kind) {
  /** What decides on alignment and on quoting. */
  public enum Kind {
    NUMBER,
    BOOLEAN,
    LIST,
    BYTES,
    TEXT
  }

  public ResultColumn {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
  }

  public static ResultColumn of(String name, int jdbcType) {
    Kind kind =
        switch (jdbcType) {
          case Types.TINYINT,
              Types.SMALLINT,
              Types.INTEGER,
              Types.BIGINT,
              Types.REAL,
              Types.FLOAT,
              Types.DOUBLE,
              Types.DECIMAL,
              Types.NUMERIC ->
              Kind.NUMBER;
          case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
          case Types.ARRAY -> Kind.LIST;
          case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
          default -> Kind.TEXT;
        };
    return new ResultColumn(name, kind);
  }

  /** A Number, Boolean, List or String. Times are taken as text: Trino's, not this zone's. */
  public @Nullable Object read(ResultSet result, int index) throws SQLException {
    return switch (kind) {
      case NUMBER, BOOLEAN -> result.getObject(index);
      case TEXT -> result.getString(index);
      case LIST -> {
        Array array = result.getArray(index);
        yield array == null ? null : Arrays.asList((Object[]) array.getArray());
      }
      case BYTES -> {
        byte[] bytes = result.getBytes(index);
        yield bytes == null ? null : HexFormat.of().formatHex(bytes);
      }
    };
  }
}

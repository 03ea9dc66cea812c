package io.shoplens.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultWritersTest {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          ResultColumn.of("brand", Types.VARCHAR),
          ResultColumn.of("revenue", Types.DECIMAL),
          ResultColumn.of("is_bot", Types.BOOLEAN));

  @Test
  void tableAlignsNumbersToTheRight() {
    assertThat(
            printed(
                ResultFormat.TABLE,
                Arrays.asList("samsung", new BigDecimal("1234.50"), true),
                Arrays.asList("lg", new BigDecimal("9.99"), false)))
        .isEqualTo(
            """
            brand   | revenue | is_bot
            --------+---------+-------
            samsung | 1234.50 | true
            lg      |    9.99 | false
            """);
  }

  @Test
  void tableShowsMissingValuesAndKeepsARowOnOneLine() {
    assertThat(printed(ResultFormat.TABLE, Arrays.asList("a\nb\tc\0", null, null)))
        .isEqualTo(
            """
            brand    | revenue | is_bot
            ---------+---------+-------
            a\\nb\\tc\uFFFD |    NULL | NULL
            """);
  }

  @Test
  void tableCountsCharactersNotBytes() {
    assertThat(printed(ResultFormat.TABLE, Arrays.asList("ночь🌙", 1, true)))
        .isEqualTo(
            """
            brand | revenue | is_bot
            ------+---------+-------
            ночь🌙 |       1 | true
            """);
  }

  @Test
  void tableWithoutRowsStillShowsItsColumns() {
    assertThat(printed(ResultFormat.TABLE))
        .isEqualTo("brand | revenue | is_bot\n------+---------+-------\n");
  }

  @Test
  void csvQuotesOnlyWhatNeedsIt() {
    assertThat(
            printed(
                ResultFormat.CSV,
                Arrays.asList("o\"neil, ltd", new BigDecimal("0.10"), true),
                Arrays.asList("two\nlines", null, null),
                Arrays.asList("", 1, false)))
        .isEqualTo(
            "brand,revenue,is_bot\n\"o\"\"neil, ltd\",0.10,true\n\"two\nlines\",,\n\"\",1,false\n");
  }

  @Test
  void jsonKeepsTypes() {
    assertThat(
            printed(
                ResultFormat.JSON,
                Arrays.asList("o\"neil\n", new BigDecimal("2.50"), true),
                Arrays.asList(null, Double.NaN, false),
                Arrays.asList(List.of(1L, "x"), Long.MAX_VALUE, null)))
        .isEqualTo(
            """
            [
            {"brand":"o\\"neil\\n","revenue":2.50,"is_bot":true},
            {"brand":null,"revenue":"NaN","is_bot":false},
            {"brand":[1,"x"],"revenue":9223372036854775807,"is_bot":null}
            ]
            """);
  }

  @Test
  void jsonWithoutRowsIsAnEmptyArray() {
    assertThat(printed(ResultFormat.JSON)).isEqualTo("[]\n");
  }

  @SafeVarargs
  private static String printed(ResultFormat format, List<@Nullable Object>... rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultWriter writer = format.writer(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    writer.begin(COLUMNS);
    for (List<@Nullable Object> row : rows) {
      writer.row(row);
    }
    writer.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

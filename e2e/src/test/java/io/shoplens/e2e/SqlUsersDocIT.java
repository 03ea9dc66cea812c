package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide for SQL users shows can be typed as it stands. */
@ExtendWith(SharedShop.Resolver.class)
class SqlUsersDocIT {
  private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?)\n```", Pattern.DOTALL);
  private static final int TEN_QUESTIONS = 10;

  private final SharedShop shop;

  SqlUsersDocIT(SharedShop shop) {
    this.shop = shop;
  }

  static Stream<String> statements() {
    return STATEMENT
        .matcher(SqlFiles.read(SqlFiles.repository("docs/sql-users.md")))
        .results()
        .map((MatchResult match) -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void statementHasAnAnswer(String sql) {
    assertThat(shop.ask(sql).rows()).isNotEmpty();
  }

  @Test
  void tenQuestionsAndMoreAreAnswered() {
    assertThat(statements()).hasSizeGreaterThanOrEqualTo(TEN_QUESTIONS);
  }
}

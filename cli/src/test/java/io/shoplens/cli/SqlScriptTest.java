package io.shoplens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
  @Test
  void semicolonsSeparateStatements() {
    assertThat(SqlScript.split("SELECT 1;\n SELECT 2 ;;")).containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void semicolonsWithinQuotesBelongToTheStatement() {
    assertThat(SqlScript.split("SELECT 'a;''b;', \"c;d\"; SELECT 2"))
        .containsExactly("SELECT 'a;''b;', \"c;d\"", "SELECT 2");
  }

  @Test
  void commentsAreNoStatements() {
    assertThat(SqlScript.split("-- what; is it\nSELECT /* a;b */ 1 -- end; here\n; -- bye"))
        .containsExactly("SELECT   1");
  }

  @Test
  void openQuoteEndsWithTheText() {
    assertThat(SqlScript.split("SELECT 'a;")).containsExactly("SELECT 'a;");
  }

  @Test
  void blankTextHasNoStatements() {
    assertThat(SqlScript.split(" \n;\n")).isEmpty();
  }
}

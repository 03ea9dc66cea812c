package io.shoplens.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.schema.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path COMMITTED = Path.of("../docs/data-dictionary.md");

  @Test
  void theCommittedDictionaryIsTheGeneratedOne() throws IOException {
    assertThat(Files.readString(COMMITTED))
        .withFailMessage(
            "docs/data-dictionary.md differs from the contract: run 'mvn -q -pl iceberg-schema"
                + " compile exec:java@data-dictionary' and commit the result")
        .isEqualTo(DataDictionary.of(Contract.load()));
  }

  @Test
  void aSectionSaysAllThatTheContractSays() {
    String funnel = sectionOf("## summary.funnel_summary");
    assertThat(funnel)
        .contains(
            "- Producer: summaries",
            "- Key: `scope`, `kind`, `stage_no`",
            "- Partitioned by: nothing",
            "| `stage_no` | int | Number of the stage. |  |",
            "- min_rows: `count(*) >= 12`",
            "- accepted_values(scope): `scope IN ('sessions', 'users')`",
            "- range(stage_no): `stage_no BETWEEN 1 AND 3`");
  }

  private static String sectionOf(String heading) {
    String all = DataDictionary.of(Contract.load());
    int start = all.indexOf(heading);
    return all.substring(start, all.indexOf("\n## ", start + 1));
  }
}

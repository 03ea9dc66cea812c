package io.shoplens.jobs.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.ValidationException;
import org.junit.jupiter.api.Test;

class TableCommitTest {
  private final VisitTable visits = new VisitTable();

  @Test
  void replacedDaysLoseTheirRowsAndOthersKeepThem() {
    commit(visits.load()).append(visits.file(1, 11));
    commit(visits.load()).append(visits.file(2, 21));
    commit(visits.load()).append(visits.file(3, 31));

    commit(visits.load()).replaceDays("at", days(1, 2), visits.file(2, 22));

    assertThat(visits.numbers()).containsExactly(22L, 31L);
  }

  @Test
  void rowsAddedMeanwhileToAReplacedDayAreAConflict() {
    commit(visits.load()).append(visits.file(1, 11));
    TableCommit late = commit(visits.load());
    commit(visits.load()).append(visits.file(1, 12));

    assertThatThrownBy(() -> late.replaceDays("at", days(1), visits.file(1, 13)))
        .isInstanceOf(ValidationException.class);
    assertThat(visits.numbers()).containsExactly(11L, 12L);
  }

  @Test
  void rowsAddedMeanwhileToAnEmptyTableAreAConflictToo() {
    TableCommit late = commit(visits.load());
    commit(visits.load()).append(visits.file(1, 12));

    assertThatThrownBy(() -> late.replaceAll(visits.file(1, 13)))
        .isInstanceOf(ValidationException.class);
    assertThat(visits.numbers()).containsExactly(12L);
  }

  @Test
  void rowsAddedMeanwhileToAnotherDayAreKept() {
    commit(visits.load()).append(visits.file(1, 11));
    TableCommit late = commit(visits.load());
    commit(visits.load()).append(visits.file(2, 21));

    late.replaceDays("at", days(1), visits.file(1, 13));

    assertThat(visits.numbers()).containsExactly(13L, 21L);
  }

  @Test
  void noDaysChangeNothingButTheVersionThatCarriesTheLineage() {
    commit(visits.load()).append(visits.file(1, 11));
    Table table = visits.load();

    long snapshot =
        new TableCommit(table, TableCommit.currentSnapshotOf(table), Map.of("run", "r1"))
            .replaceDays("at", days(), List.of());

    assertThat(visits.numbers()).containsExactly(11L);
    assertThat(visits.load().snapshot(snapshot).summary()).containsEntry("run", "r1");
  }

  private static TableCommit commit(Table table) {
    return new TableCommit(table, TableCommit.currentSnapshotOf(table), Map.of());
  }

  private static SortedSet<Integer> days(Integer... days) {
    return new TreeSet<>(List.of(days));
  }
}

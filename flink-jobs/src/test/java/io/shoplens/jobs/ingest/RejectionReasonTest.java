package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionReasonTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonIsAWordForTheTableAndASentenceForPeople(RejectionReason reason) {
    assertThat(reason.text()).matches("[a-z0-9_]+");
    assertThat(reason.explanation()).matches("[A-Z].+\\.");
  }
}

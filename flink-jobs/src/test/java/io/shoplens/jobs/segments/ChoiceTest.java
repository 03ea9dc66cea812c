package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void theBestSilhouetteWinsAmongThoseWithoutTinyClusters() {
    List<Candidate> judged =
        Choice.bySilhouette(
            List.of(tried(3, 0.30, 0.2), tried(4, 0.35, 0.01), tried(5, 0.60, 0.0099)));

    assertThat(judged).extracting(Candidate::chosen).containsExactly(false, true, false);
    assertThat(judged)
        .extracting(Candidate::reason)
        .containsExactly(
            "Not chosen: its silhouette is no better than that of 4 clusters.",
            "Chosen: the best silhouette of those whose smallest cluster holds at least 1 % of all.",
            "Refused: its smallest cluster holds 0.99 % of all, less than 1 %.");
  }

  @Test
  void amongEqualsTheFewestClustersWin() {
    assertThat(Choice.bySilhouette(List.of(tried(3, 0.3, 0.2), tried(4, 0.3, 0.2))))
        .extracting(Candidate::chosen)
        .containsExactly(true, false);
  }

  @Test
  void ifEveryNumberHasATinyClusterTheBestIsTakenAndThatIsSaid() {
    List<Candidate> judged =
        Choice.bySilhouette(List.of(tried(3, 0.3, 0.002), tried(4, 0.4, 0.001)));

    assertThat(judged.get(1).chosen()).isTrue();
    assertThat(judged.get(1).reason())
        .contains("though every number of clusters has one below 1 %");
  }

  @Test
  void theSmallestInformationCriterionWins() {
    assertThat(
            Choice.byBic(
                List.of(
                    new Candidate(3, null, null, -10.0, 0.9, 0.0, 0.2, false, ""),
                    new Candidate(4, null, null, -20.0, 0.1, 0.0, 0.2, false, ""))))
        .extracting(Candidate::chosen)
        .containsExactly(false, true);
  }

  private static Candidate tried(int k, double silhouette, double smallestShare) {
    return new Candidate(k, 1.0, 0.5, null, silhouette, 0.01, smallestShare, false, "");
  }
}

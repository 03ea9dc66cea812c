package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClusterMethodTest {
  @Test
  void methodsAreNamedAsPeopleTypeThem() {
    assertThat(ClusterMethod.of("hdbscan")).isEqualTo(ClusterMethod.HDBSCAN);
    assertThatThrownBy(() -> ClusterMethod.of("dbscan"))
        .hasMessageContaining("There is no method 'dbscan'")
        .hasMessageContaining("kmeans, gmm, hdbscan");
  }
}

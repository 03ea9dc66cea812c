package io.shoplens.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerTest {
  @Test
  void peersAreCalledByTheirNames() {
    assertThat(Peer.named(List.of("duckdb", "spark"))).containsExactly(Peer.DUCKDB, Peer.SPARK);
  }

  @Test
  void noneIsNoPeer() {
    assertThat(Peer.named(List.of("none"))).isEmpty();
  }

  @Test
  void anUnknownPeerIsRefusedWithTheNamesThereAre() {
    assertThatThrownBy(() -> Peer.named(List.of("excel")))
        .isInstanceOf(ShoplensException.class)
        .hasMessage(
            "There is no peer \"excel\"; there are duckdb, polars, pandas, spark, or none.");
  }

  @Test
  void pandasIsSparedWhatItCannotHold() {
    assertThat(Peer.PANDAS.takes(10_000_000)).isTrue();
    assertThat(Peer.PANDAS.takes(30_000_000)).isFalse();
    assertThat(Peer.DUCKDB.takes(30_000_000)).isTrue();
  }
}

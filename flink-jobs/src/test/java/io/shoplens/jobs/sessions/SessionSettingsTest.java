package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import org.junit.jupiter.api.Test;

class SessionSettingsTest {

  @Test
  void defaultsAreHalfAnHourAndLimitsNoShopperReaches() {
    assertThat(SessionSettings.DEFAULTS)
        .isEqualTo(new SessionSettings(1_800_000_000L, 1_000, 100, 2_500_000L));
  }

  @Test
  void settingsThatCannotWorkAreRefusedWithASentence() {
    assertThatThrownBy(() -> new SessionSettings(0, 1_000, 100, 2_500_000))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("session gap");
    assertThatThrownBy(() -> new SessionSettings(1, 0, 100, 2_500_000))
        .hasMessageContaining("number of events that makes a bot");
    assertThatThrownBy(() -> new SessionSettings(1, 1_000, 1, 2_500_000))
        .hasMessageContaining("before a bot's rate is judged");
    assertThatThrownBy(() -> new SessionSettings(1, 1_000, 100, 0))
        .hasMessageContaining("mean gap");
  }
}

package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerAccountTest {
  @Test
  void accountIsNeverRoot() {
    Executables.Result id = Executables.run(ServerAccount.detect().command(List.of("id", "-u")));

    assertThat(id.succeeded()).isTrue();
    assertThat(id.output()).isNotEqualTo("0");
  }
}

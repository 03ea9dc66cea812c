package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortsTest {
  private ServerSocket taken = new ServerSocket();

  PortsTest() throws IOException {}

  @BeforeEach
  void takeAPort() throws IOException {
    taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void giveItBack() throws IOException {
    taken.close();
  }

  @Test
  void usualPortIsChosenWhenFree() throws IOException {
    int port = taken.getLocalPort();
    taken.close();

    assertThat(Ports.choose(Map.of(), "PORT", port)).isEqualTo(port);
  }

  @Test
  void anotherPortIsChosenWhenTheUsualOneIsTaken() {
    int chosen = Ports.choose(Map.of(), "PORT", taken.getLocalPort());

    assertThat(chosen).isNotEqualTo(taken.getLocalPort());
    assertThat(Ports.isFree(chosen)).isTrue();
  }

  @Test
  void portAskedForMustBeFree() {
    assertThatThrownBy(() -> Ports.choose(Map.of("PORT", "" + taken.getLocalPort()), "PORT", 1234))
        .isInstanceOf(ShoplensException.class)
        .hasMessage(
            "Port %d, asked for by PORT, is in use by another process; stop that one, or unset PORT"
                + " to have a free port chosen.",
            taken.getLocalPort());
  }

  @Test
  void portAskedForMustBeANumber() {
    assertThatThrownBy(() -> Ports.choose(Map.of("PORT", "http"), "PORT", 1234))
        .hasMessage("PORT is \"http\", which is no port number; use 1 to 65535.");
  }
}

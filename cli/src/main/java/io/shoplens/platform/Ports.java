package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Chooses the loopback ports that the servers listen on. */
final class Ports {
  private Ports() {}

  /** The port that a variable asks for, which must be free, or else the first free choice. */
  static int choose(Map<String, String> environment, String variable, int... preferred) {
    String asked = environment.get(variable);
    if (asked == null || asked.isBlank()) {
      return firstFree(preferred);
    }
    int port = parse(variable, asked);
    if (!isFree(port)) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Port "
              + port
              + ", asked for by "
              + variable
              + ", is in use by another process; stop that one, or unset "
              + variable
              + " to have a free port chosen.");
    }
    return port;
  }

  private static int firstFree(int... preferred) {
    for (int port : preferred) {
      if (isFree(port)) {
        return port;
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isFree(int port) {
    // Reuse lets a port count as free while old connections of a stopped server linger.
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int parse(String variable, String asked) {
    try {
      int port = Integer.parseInt(asked.trim());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new ShoplensException(
        ShoplensException.Kind.USER,
        variable + " is \"" + asked + "\", which is no port number; use 1 to 65535.");
  }
}

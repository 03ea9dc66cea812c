package io.shoplens.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The addresses that servers of this machine listen on, as the kernel tells them. */
final class ListeningSockets {
  private static final String LISTEN = "0A";

  private ListeningSockets() {}

  /** The local addresses in the kernel's hexadecimal form. */
  static List<String> addresses(List<Integer> ports) throws IOException {
    List<String> addresses = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      Path file = Path.of(table);
      if (!Files.exists(file)) {
        continue;
      }
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.strip().split("\\s+");
        int colon = fields[1].indexOf(':');
        if (fields[3].equals(LISTEN)
            && ports.contains(Integer.parseInt(fields[1].substring(colon + 1), 16))) {
          addresses.add(fields[1].substring(0, colon));
        }
      }
    }
    return addresses;
  }

  /** 127.0.0.1, alone or mapped into IPv6, and ::1; words are little-endian. */
  static boolean loopback(String address) {
    return address.endsWith("0100007F") || address.equals("00000000000000000000000001000000");
  }
}

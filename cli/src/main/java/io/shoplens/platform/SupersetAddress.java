package io.shoplens.platform;

import java.nio.file.Path;

/** Where a running Superset answers, and who may do everything there. */
public record SupersetAddress(int port, String user, Path passwordFile) {
  static SupersetAddress of(PlatformHome home, int port) {
    return new SupersetAddress(
        port, SupersetEnvironment.ADMINISTRATOR, SupersetEnvironment.passwordFile(home));
  }

  public String url() {
    return url(port);
  }

  public String password() {
    return Secrets.read(passwordFile);
  }

  static String url(int port) {
    return "http://127.0.0.1:" + port;
  }
}

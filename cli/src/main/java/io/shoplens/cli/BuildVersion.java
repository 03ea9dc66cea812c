package io.shoplens.cli;

import io.shoplens.platform.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** Answers --version. */
final class BuildVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    BuildInfo build = BuildInfo.load();
    return new String[] {"shoplens " + build.version() + " (Trino " + build.trinoVersion() + ")"};
  }
}

package io.shoplens.platform;

/** Where the platform tells a waiting person what it is doing. */
@FunctionalInterface
public interface Progress {
  void say(String sentence);
}

package io.shoplens.generator;

/** How much of what goes wrong in real logs is planted. */
public enum DirtLevel {
  NONE,
  /** Rates measured on real files. */
  REAL,
  /** Rates high enough that every kind occurs even in a small shop. */
  STRESS
}

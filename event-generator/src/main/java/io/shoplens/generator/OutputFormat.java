package io.shoplens.generator;

/** The published data set whose files the shop imitates. */
public enum OutputFormat {
  /** One CSV file with nine columns. */
  REES46,
  /** {@code events.csv}, two item property files and a category tree. */
  RETAILROCKET
}

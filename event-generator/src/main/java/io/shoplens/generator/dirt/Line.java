package io.shoplens.generator.dirt;

import org.jspecify.annotations.Nullable;

/**
 * A line that is not simply a clean event in its place.
 *
 * @param literal the bytes of the line, or null if they follow from the event and the price
 * @param original the line as it should have been
 */
record Line(DirtKind kind, Outcome outcome, int cents, @Nullable String literal, String original) {}

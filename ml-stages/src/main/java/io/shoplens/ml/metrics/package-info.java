/**
 * Judges probabilities of two classes by what came true. Nothing here is trained; the pure classes
 * work on arrays, {@link io.shoplens.ml.metrics.BinaryMetrics} on tables.
 */
@NullMarked
package io.shoplens.ml.metrics;

import org.jspecify.annotations.NullMarked;

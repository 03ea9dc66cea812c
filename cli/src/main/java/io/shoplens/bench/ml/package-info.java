/**
 * The benchmark of models: Shoplens' Flink ML stages and scikit-learn learn the same from the same
 * Parquet files, each in a process of its own. A judge in the checkout's {@code bench/ml} folder
 * compares what both have learned before any time is told.
 */
@NullMarked
package io.shoplens.bench.ml;

import org.jspecify.annotations.NullMarked;

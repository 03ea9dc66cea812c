package io.shoplens.jobs.conversion;

import java.util.function.ToDoubleFunction;

/**
 * A feature and how it is measured.
 *
 * @param from the first landmark at which it tells anything that others do not
 * @param measure the value before its transformation
 */
record KnownFeature<T>(Feature feature, Landmark from, ToDoubleFunction<T> measure) {

  boolean isKnownAt(Landmark landmark) {
    return landmark.compareTo(from) >= 0;
  }

  double of(T source) {
    return feature.transformation().apply(measure.applyAsDouble(source));
  }
}

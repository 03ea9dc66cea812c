/** Brings features to comparable sizes: the mean becomes 0 and the standard deviation 1. */
@NullMarked
package io.shoplens.ml.scaling;

import org.jspecify.annotations.NullMarked;

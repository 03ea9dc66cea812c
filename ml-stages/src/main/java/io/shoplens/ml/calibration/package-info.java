/** Turns scores into chances that come true as often as they say, without changing their order. */
@NullMarked
package io.shoplens.ml.calibration;

import org.jspecify.annotations.NullMarked;

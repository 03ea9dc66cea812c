/**
 * Chances as a logistic function of a weighted sum of features: found by Newton's method on exact
 * curvature, with penalties if wanted, and with standard errors from a fit without any penalty.
 */
@NullMarked
package io.shoplens.ml.logistic;

import org.jspecify.annotations.NullMarked;

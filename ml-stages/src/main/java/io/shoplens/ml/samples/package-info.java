/**
 * Samples as columns of primitive numbers, gathered in one place and in an order that does not
 * depend on who delivered them.
 */
@NullMarked
package io.shoplens.ml.samples;

import org.jspecify.annotations.NullMarked;

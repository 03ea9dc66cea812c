/**
 * Tells whether clusters are real: whether they come again in other samples, what separates them,
 * and whether samples without structure would look the same. Works on samples in memory.
 */
@NullMarked
package io.shoplens.ml.validation;

import org.jspecify.annotations.NullMarked;

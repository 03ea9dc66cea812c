/** Describes samples as a mixture of normal distributions, to which each belongs with a chance. */
@NullMarked
package io.shoplens.ml.mixture;

import org.jspecify.annotations.NullMarked;

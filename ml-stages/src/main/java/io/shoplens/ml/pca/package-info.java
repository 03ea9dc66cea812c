/** Turns features into fewer, uncorrelated ones that keep as much of the spread as possible. */
@NullMarked
package io.shoplens.ml.pca;

import org.jspecify.annotations.NullMarked;

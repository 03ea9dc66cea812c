/** Measures how well samples lie in their clusters, compared with the next best cluster. */
@NullMarked
package io.shoplens.ml.silhouette;

import org.jspecify.annotations.NullMarked;

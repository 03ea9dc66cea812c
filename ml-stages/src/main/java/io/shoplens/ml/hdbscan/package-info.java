/** Finds clusters of any shape as regions where samples lie dense, and outliers between them. */
@NullMarked
package io.shoplens.ml.hdbscan;

import org.jspecify.annotations.NullMarked;

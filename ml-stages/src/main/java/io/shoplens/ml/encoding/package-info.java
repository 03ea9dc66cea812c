/** Turns categories, which are texts or whole numbers, into vectors that algorithms can use. */
@NullMarked
package io.shoplens.ml.encoding;

import org.jspecify.annotations.NullMarked;

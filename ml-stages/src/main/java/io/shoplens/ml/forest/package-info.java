/**
 * Chances as the mean answer of many trees, each grown on its own draw of samples and looking at a
 * few features at a time. Features are put into at most 255 bins once, so that a split is found by
 * counting.
 */
@NullMarked
package io.shoplens.ml.forest;

import org.jspecify.annotations.NullMarked;

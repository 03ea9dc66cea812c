/**
 * Sums by key that can be packed, sent and merged: what every summary is made of. They hold keys of
 * a few longs and sums of longs, so that merging is exact in any order.
 */
@NullMarked
package io.shoplens.jobs.cells;

import org.jspecify.annotations.NullMarked;

/**
 * The dashboards' tables, gathered while events pass by user after user, the cube also day after
 * day. Every part keeps only integer sums, extremes and bottom-k samples by catalogue keys, so
 * parts of any number of workers merge exactly in any order. Bots are left out; {@code unknown} is
 * a value like others.
 */
@NullMarked
package io.shoplens.jobs.summaries;

import org.jspecify.annotations.NullMarked;

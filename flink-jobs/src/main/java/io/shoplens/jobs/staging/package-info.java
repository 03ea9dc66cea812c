/**
 * Slice files: packed records of one bucket or day, written by one stage and read by the next. They
 * are the exchange between stages, whole blocks at a time, so that memory never follows the data.
 */
@NullMarked
package io.shoplens.jobs.staging;

import org.jspecify.annotations.NullMarked;

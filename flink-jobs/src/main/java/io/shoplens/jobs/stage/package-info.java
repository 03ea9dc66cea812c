/**
 * Runs a list of work units as one short Flink batch job. What crosses between driver and tasks are
 * descriptions of work and of files written, never the data itself.
 */
@NullMarked
package io.shoplens.jobs.stage;

import org.jspecify.annotations.NullMarked;

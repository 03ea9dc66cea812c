/**
 * The batch pipeline: read, assemble, write, summarise, commit. Each step is one stage over slice
 * files; the driver here decides what there is to do and makes it visible, table by table.
 */
@NullMarked
package io.shoplens.jobs.pipeline;

import org.jspecify.annotations.NullMarked;

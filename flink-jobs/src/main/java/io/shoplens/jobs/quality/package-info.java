/**
 * Checks a table against the expectations of its contract. What Iceberg's file statistics prove is
 * not read again; the rest is scanned by a few threads, and keys are compared as sorted 64-bit
 * hashes that spill to disk, so that memory stays small whatever the size of the table.
 */
@NullMarked
package io.shoplens.jobs.quality;

import org.jspecify.annotations.NullMarked;

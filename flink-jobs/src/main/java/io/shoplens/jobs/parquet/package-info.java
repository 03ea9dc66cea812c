/**
 * Parquet files from columns of primitives. Rows are gathered by column, and a row group's column
 * is encoded in one go, when its values are known: that is what makes it cheaper than deciding
 * value by value. Files, statistics and footers are Parquet's own, so that every reader prunes as
 * usual. Reading back goes a page at a time too, but only for the pages this package writes.
 */
@NullMarked
package io.shoplens.jobs.parquet;

import org.jspecify.annotations.NullMarked;

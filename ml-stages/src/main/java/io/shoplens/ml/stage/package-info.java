/**
 * What every stage shares: its parameters, how samples reach the one task that trains, and how a
 * trained model is kept as a table, saved, loaded and applied to rows or to blocks of rows.
 */
@NullMarked
package io.shoplens.ml.stage;

import org.jspecify.annotations.NullMarked;

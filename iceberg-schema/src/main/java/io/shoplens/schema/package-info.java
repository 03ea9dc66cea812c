/** The contract: every table and column of Shoplens, read from one folder per table. */
@NullMarked
package io.shoplens.schema;

import org.jspecify.annotations.NullMarked;

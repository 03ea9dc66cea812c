/** Tests of what may change in a table and what may not. */
@NullMarked
package io.shoplens.schema.evolution;

import org.jspecify.annotations.NullMarked;

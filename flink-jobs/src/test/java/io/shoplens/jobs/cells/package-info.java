/** Hash tables against plain maps. */
@NullMarked
package io.shoplens.jobs.cells;

import org.jspecify.annotations.NullMarked;

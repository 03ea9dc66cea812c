/** Products at sizes small shops do not reach. */
@NullMarked
package io.shoplens.jobs.products;

import org.jspecify.annotations.NullMarked;

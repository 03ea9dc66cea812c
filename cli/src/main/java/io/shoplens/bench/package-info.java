/**
 * The side-by-side benchmark: Shoplens and its peers make the same tables from the same file, each
 * in a process of its own that is measured with all its descendants, and the tables are compared.
 * The peers and the comparison are Python programs in the checkout's {@code bench} folder.
 */
@NullMarked
package io.shoplens.bench;

import org.jspecify.annotations.NullMarked;

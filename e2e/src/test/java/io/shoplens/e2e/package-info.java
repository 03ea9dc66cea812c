/** Tests of the whole platform through its command line, with results read by a real Trino. */
@NullMarked
package io.shoplens.e2e;

import org.jspecify.annotations.NullMarked;

/** Prints the rows of a query: aligned for people, or as CSV or JSON for programs. */
@NullMarked
package io.shoplens.cli.results;

import org.jspecify.annotations.NullMarked;

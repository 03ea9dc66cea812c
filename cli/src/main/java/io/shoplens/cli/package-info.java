/** The command line of Shoplens. */
@NullMarked
package io.shoplens.cli;

import org.jspecify.annotations.NullMarked;

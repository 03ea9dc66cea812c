/**
 * The command line: one class per subcommand, which turns options into calls of the other modules
 * and failures into a sentence and an exit status. Results go to standard output, everything said
 * along the way to standard error.
 */
@NullMarked
package io.shoplens.cli;

import org.jspecify.annotations.NullMarked;

/** What a correct pipeline must find in the generated files, counted while they are made. */
@NullMarked
package io.shoplens.generator.truth;

import org.jspecify.annotations.NullMarked;

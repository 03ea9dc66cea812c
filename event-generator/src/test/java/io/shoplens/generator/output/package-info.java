/** Tests of the package of the same name. */
@NullMarked
package io.shoplens.generator.output;

import org.jspecify.annotations.NullMarked;

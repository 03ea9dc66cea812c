/** Tests of the package of the same name. */
@NullMarked
package io.shoplens.generator.random;

import org.jspecify.annotations.NullMarked;

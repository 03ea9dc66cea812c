/** The generator checked against its published targets and against its own truth. */
@NullMarked
package io.shoplens.generator;

import org.jspecify.annotations.NullMarked;

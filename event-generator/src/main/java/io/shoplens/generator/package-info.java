/** A deterministic synthetic shop with known truth. */
@NullMarked
package io.shoplens.generator;

import org.jspecify.annotations.NullMarked;

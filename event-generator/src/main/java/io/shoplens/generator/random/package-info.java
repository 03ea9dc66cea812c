/** Randomness as a pure function of seed, stream and id, and tables that make drawing cheap. */
@NullMarked
package io.shoplens.generator.random;

import org.jspecify.annotations.NullMarked;

/** Everything that goes wrong between a shop and its log, and a note of each case. */
@NullMarked
package io.shoplens.generator.dirt;

import org.jspecify.annotations.NullMarked;

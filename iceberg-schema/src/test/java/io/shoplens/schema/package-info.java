/** Tests of the contract: that it is strict, complete and translated faithfully. */
@NullMarked
package io.shoplens.schema;

import org.jspecify.annotations.NullMarked;

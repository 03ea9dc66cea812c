/** Brings the tables of a catalog in line with the contract, or says why that cannot be. */
@NullMarked
package io.shoplens.schema.evolution;

import org.jspecify.annotations.NullMarked;

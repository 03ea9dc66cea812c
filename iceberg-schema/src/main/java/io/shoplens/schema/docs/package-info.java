/** Generates the data dictionary from the contract, so that it can never say anything else. */
@NullMarked
package io.shoplens.schema.docs;

import org.jspecify.annotations.NullMarked;

/** The shop's categories, brands, products, prices and planted product pairs. */
@NullMarked
package io.shoplens.generator.catalogue;

import org.jspecify.annotations.NullMarked;

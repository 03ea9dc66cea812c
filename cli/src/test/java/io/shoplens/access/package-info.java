/** Tests of who may do what. */
@NullMarked
package io.shoplens.access;

import org.jspecify.annotations.NullMarked;

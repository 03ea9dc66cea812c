/** Tests of the package of the same name. */
@NullMarked
package io.shoplens.generator.users;

import org.jspecify.annotations.NullMarked;

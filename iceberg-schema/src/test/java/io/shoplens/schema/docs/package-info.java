/** Tests that the committed data dictionary is the generated one. */
@NullMarked
package io.shoplens.schema.docs;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.shoplens.bench;

import org.jspecify.annotations.NullMarked;

/** Latent users: who they are, when they come and when they buy. */
@NullMarked
package io.shoplens.generator.users;

import org.jspecify.annotations.NullMarked;

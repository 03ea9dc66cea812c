package io.shoplens.generator.users;

/** Is told each planned user's hidden history while it is loaded. */
@FunctionalInterface
public interface UserListener {
  void planned(int user, LatentUser latent, int orders);
}

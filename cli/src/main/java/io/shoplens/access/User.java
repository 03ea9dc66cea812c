package io.shoplens.access;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person with a role; the hash is of the password for Trino, if the role has one. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record User(String name, String role, List<String> categories, @Nullable String hash) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

  /** Names that belong to the platform itself. */
  private static final Set<String> RESERVED = Set.of("shoplens", "superset", "admin");

  public User {
    requireNonNull(role, "role");
    // Users without categories are written without them.
    categories = List.copyOf(new TreeSet<>(requireNonNullElse(categories, List.of())));
    if (!NAME.matcher(name).matches()) {
      throw refused(
          "\""
              + name
              + "\" cannot be the name of a user: use 1 to 63 lower-case letters, digits, dots,"
              + " dashes and underscores, a letter first.");
    }
    if (RESERVED.contains(name)) {
      throw refused(
          "The name \"" + name + "\" belongs to the platform itself; choose another one.");
    }
  }

  /** Somebody without a password yet. */
  public static User of(String name, String role, List<String> categories) {
    return new User(name, role, categories, null);
  }

  /** Refuses categories that the role does not have, or that the shop does not have. */
  public void check(Roles roles, Set<String> existing) {
    boolean needed = roles.get(role).needsCategories();
    if (needed && categories.isEmpty()) {
      throw refused(
          "A " + role + " needs at least one --category; there are " + join(existing) + ".");
    }
    if (!needed && !categories.isEmpty()) {
      throw refused("The role " + role + " has no categories; leave --category out.");
    }
    for (String category : categories) {
      if (!existing.contains(category)) {
        throw refused(
            "There is no first-level category \""
                + category
                + "\" in shop.products; there are "
                + join(existing)
                + ".");
      }
    }
  }

  public User withHash(@Nullable String newHash) {
    return new User(name, role, categories, newHash);
  }

  private static String join(Set<String> names) {
    return names.isEmpty() ? "none yet" : String.join(", ", new TreeSet<>(names));
  }

  private static ShoplensException refused(String sentence) {
    return new ShoplensException(ShoplensException.Kind.USER, sentence);
  }

  /** The hash stays out of logs and messages. */
  @Override
  public String toString() {
    return "User[" + name + ", " + role + ", " + categories + "]";
  }
}

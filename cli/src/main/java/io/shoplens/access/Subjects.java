package io.shoplens.access;

import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom rules are about, as the patterns of names that Trino's rules hold. */
record Subjects(Roles roles, Users users) {
  /** The platform's own user, who has no role and writes all data. */
  static final String OWNER = "shoplens";

  /** Superset, which asks in the name of others. */
  static final String SUPERSET = "superset";

  static final String EVERYBODY = ".*";

  /** All who may ask anything. */
  String people() {
    return alternatives(Stream.concat(Stream.of(OWNER, SUPERSET, Roles.ADMIN), names()));
  }

  /** All in whose name Superset may ask. */
  String lookers() {
    return alternatives(Stream.concat(Stream.of(Roles.ADMIN), names()));
  }

  /** The people of a role; Superset's first user is one of its administrators. */
  String of(String role) {
    Stream<String> first = role.equals(Roles.ADMIN) ? Stream.of(Roles.ADMIN) : Stream.empty();
    return alternatives(Stream.concat(first, users.of(role).stream().map(User::name)));
  }

  /** The people of each role that has a right. */
  Stream<String> having(Predicate<Role.Trino> right) {
    return new TreeMap<>(roles.byName())
        .entrySet().stream()
            .filter(role -> right.test(role.getValue().trino()))
            .map(role -> of(role.getKey()))
            .filter(members -> !members.isEmpty());
  }

  /** Rules hold patterns, in which a dot stands for anything. */
  static String literal(String name) {
    return name.replace(".", "\\.");
  }

  private Stream<String> names() {
    return users.all().stream().map(User::name);
  }

  private static String alternatives(Stream<String> names) {
    return names.map(Subjects::literal).collect(Collectors.joining("|"));
  }
}

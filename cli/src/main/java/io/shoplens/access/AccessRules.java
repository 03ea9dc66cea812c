package io.shoplens.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of Trino's file-based access control for the users of a home. Every section is written,
 * as a section that is missing would allow everything in its realm.
 */
public final class AccessRules {
  /** The platform's own users; see roles.yaml for what the first of them is. */
  private static final String OWNER = "shoplens";

  private static final String SUPERSET = "superset";
  private static final String EVERYBODY = ".*";
  private static final String CATALOG = "shoplens";
  private static final String SYSTEM = "system";

  private final Roles roles;
  private final Users users;

  private AccessRules(Roles roles, Users users) {
    this.roles = roles;
    this.users = users;
  }

  /** The content of rules.json. */
  public static String json(Roles roles, Users users) {
    try {
      return JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(new AccessRules(roles, users).sections())
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> sections() {
    Map<String, Object> sections = new LinkedHashMap<>();
    sections.put("catalogs", catalogs());
    sections.put("schemas", owned("schema"));
    sections.put("tables", tables());
    sections.put("functions", List.of(rule("user", OWNER, "privileges", List.of("EXECUTE"))));
    sections.put("procedures", List.of(rule("user", OWNER, "privileges", List.of("EXECUTE"))));
    sections.put("queries", queries());
    sections.put("impersonation", impersonation());
    sections.put(
        "system_information", List.of(rule("user", OWNER, "allow", List.of("read", "write"))));
    sections.put("system_session_properties", settings());
    sections.put("catalog_session_properties", settings());
    sections.put("authorization", List.of(rule("original_user", OWNER, "new_user", EVERYBODY)));
    return sections;
  }

  private List<Map<String, Object>> catalogs() {
    return List.of(
        rule("user", OWNER, "allow", "all"),
        rule("user", people(), "catalog", CATALOG + "|" + SYSTEM, "allow", "read-only"));
  }

  private static List<Map<String, Object>> owned(String kind) {
    return List.of(rule("user", OWNER, kind, EVERYBODY, "owner", true));
  }

  /**
   * Nobody has GRANT_SELECT: so a view that runs with the rights of who made it answers nobody
   * else, and only views with SECURITY INVOKER can be shared.
   */
  private List<Map<String, Object>> tables() {
    List<Map<String, Object>> rules = new ArrayList<>();
    rules.add(
        rule(
            "user",
            OWNER,
            "privileges",
            List.of("SELECT", "INSERT", "DELETE", "UPDATE", "OWNERSHIP")));
    new TreeMap<>(roles.byName()).forEach((name, role) -> rules.addAll(tables(name, role)));
    // JDBC clients list tables by these, and are shown only what they may read.
    rules.add(reading(people(), SYSTEM, "jdbc", EVERYBODY));
    rules.add(reading(people(), SYSTEM, "metadata", "table_comments"));
    rules.add(rule("privileges", List.of(), "filter", "false"));
    return rules;
  }

  private List<Map<String, Object>> tables(String name, Role role) {
    List<Map<String, Object>> rules = new ArrayList<>();
    String members = names(name);
    if (!members.isEmpty()) {
      for (String schema : role.trino().schemas()) {
        rules.add(reading(members, CATALOG, schema, EVERYBODY));
      }
      if (role.trino().allQueries()) {
        rules.add(reading(members, SYSTEM, "runtime", "queries|nodes|tasks"));
      }
    }
    for (User user : users.of(name)) {
      new TreeMap<>(role.trino().tables())
          .forEach((table, reading) -> rules.add(reading(user, table, reading)));
    }
    return rules;
  }

  private static Map<String, Object> reading(User user, String table, Role.Reading reading) {
    String[] parts = table.split("\\.", 2);
    Map<String, Object> rule = reading(literal(user.name()), CATALOG, parts[0], literal(parts[1]));
    String rows = reading.rows();
    if (rows != null) {
      rule.put("filter", rows.replace("{categories}", categories(user)));
    }
    if (!reading.hidden().isEmpty()) {
      rule.put(
          "columns",
          reading.hidden().stream().map(column -> rule("name", column, "mask", "NULL")).toList());
    }
    return rule;
  }

  private List<Map<String, Object>> queries() {
    List<Map<String, Object>> rules = new ArrayList<>();
    List<String> all = List.of("execute", "kill", "view");
    rules.add(rule("user", OWNER, "allow", all));
    membersWhere(Role.Trino::allQueries)
        .forEach(members -> rules.add(rule("user", members, "allow", all)));
    // One's own queries can always be seen and ended.
    rules.add(rule("user", people(), "allow", List.of("execute")));
    return rules;
  }

  /** Superset asks in the name of the person who looks, but never in that of the owner. */
  private List<Map<String, Object>> impersonation() {
    String everybodyElse = alternatives(Stream.concat(Stream.of(Roles.ADMIN), names()));
    return List.of(
        rule("original_user", SUPERSET, "new_user", everybodyElse, "allow", true),
        rule("original_user", EVERYBODY, "new_user", EVERYBODY, "allow", false));
  }

  private List<Map<String, Object>> settings() {
    List<Map<String, Object>> rules = new ArrayList<>();
    rules.add(rule("user", OWNER, "allow", true));
    membersWhere(Role.Trino::settings)
        .forEach(members -> rules.add(rule("user", members, "allow", true)));
    rules.add(rule("allow", false));
    return rules;
  }

  /** The people of each role that has a right. */
  private Stream<String> membersWhere(Predicate<Role.Trino> right) {
    return new TreeMap<>(roles.byName())
        .entrySet().stream()
            .filter(role -> right.test(role.getValue().trino()))
            .map(role -> names(role.getKey()))
            .filter(members -> !members.isEmpty());
  }

  /** All who may ask anything. */
  private String people() {
    return alternatives(Stream.concat(Stream.of(OWNER, SUPERSET, Roles.ADMIN), names()));
  }

  private Stream<String> names() {
    return users.all().stream().map(User::name);
  }

  /** The people of a role; Superset's first user is one of its administrators. */
  private String names(String role) {
    Stream<String> first = role.equals(Roles.ADMIN) ? Stream.of(Roles.ADMIN) : Stream.empty();
    return alternatives(Stream.concat(first, users.of(role).stream().map(User::name)));
  }

  private static String categories(User user) {
    return user.categories().stream()
        .map(category -> "'" + category.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private static String alternatives(Stream<String> names) {
    return names.map(AccessRules::literal).collect(Collectors.joining("|"));
  }

  /** Rules hold patterns, in which a dot stands for anything. */
  private static String literal(String name) {
    return name.replace(".", "\\.");
  }

  /**
   * Trino asks no rule who may run ALTER TABLE ... EXECUTE, but runs it on no table with a
   * condition on its rows: so each has one, be it that all rows are seen, or none.
   */
  private static Map<String, Object> reading(
      String user, String catalog, String schema, String table) {
    return rule(
        "user",
        user,
        "catalog",
        catalog,
        "schema",
        schema,
        "table",
        table,
        "privileges",
        List.of("SELECT"),
        "filter",
        "true");
  }

  private static Map<String, Object> rule(Object... keysAndValues) {
    Map<String, Object> rule = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      rule.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return rule;
  }
}

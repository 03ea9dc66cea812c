package io.shoplens.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who reads which tables and rows. Nobody has GRANT_SELECT: so a view that runs with the rights of
 * who made it answers nobody else, and only views with SECURITY INVOKER can be shared.
 */
record TableRules(Subjects subjects) {
  private static final String CATALOG = "shoplens";
  private static final String SYSTEM = "system";

  List<Map<String, Object>> list() {
    List<Map<String, Object>> rules = new ArrayList<>();
    List<String> everything = List.of("SELECT", "INSERT", "DELETE", "UPDATE", "OWNERSHIP");
    rules.add(AccessRules.rule("user", Subjects.OWNER, "privileges", everything));
    new TreeMap<>(subjects.roles().byName())
        .forEach((name, role) -> rules.addAll(of(name, role.trino())));
    // JDBC clients list tables by these, and are shown only what they may read.
    rules.add(reading(subjects.people(), SYSTEM, "jdbc", Subjects.EVERYBODY));
    rules.add(reading(subjects.people(), SYSTEM, "metadata", "table_comments"));
    rules.add(AccessRules.rule("privileges", List.of(), "filter", "false"));
    return rules;
  }

  private List<Map<String, Object>> of(String name, Role.Trino role) {
    List<Map<String, Object>> rules = new ArrayList<>();
    String members = subjects.of(name);
    if (!members.isEmpty()) {
      for (String schema : role.schemas()) {
        rules.add(reading(members, CATALOG, schema, Subjects.EVERYBODY));
      }
      if (role.allQueries()) {
        rules.add(reading(members, SYSTEM, "runtime", "queries|nodes|tasks"));
      }
    }
    for (User user : subjects.users().of(name)) {
      new TreeMap<>(role.tables())
          .forEach((table, reading) -> rules.add(reading(user, table, reading)));
    }
    return rules;
  }

  private static Map<String, Object> reading(User user, String table, Role.Reading reading) {
    String[] parts = table.split("\\.", 2);
    Map<String, Object> rule =
        reading(Subjects.literal(user.name()), CATALOG, parts[0], Subjects.literal(parts[1]));
    String rows = reading.rows();
    if (rows != null) {
      rule.put("filter", rows.replace("{categories}", categories(user)));
    }
    if (!reading.hidden().isEmpty()) {
      rule.put(
          "columns",
          reading.hidden().stream()
              .map(column -> AccessRules.rule("name", column, "mask", "NULL"))
              .toList());
    }
    return rule;
  }

  /**
   * Trino asks no rule who may run ALTER TABLE ... EXECUTE, but runs it on no table with a
   * condition on its rows: so each has one, be it that all rows are seen, or none.
   */
  private static Map<String, Object> reading(
      String user, String catalog, String schema, String table) {
    Map<String, Object> rule =
        AccessRules.rule("user", user, "catalog", catalog, "schema", schema, "table", table);
    rule.put("privileges", List.of("SELECT"));
    rule.put("filter", "true");
    return rule;
  }

  private static String categories(User user) {
    return user.categories().stream()
        .map(category -> "'" + category.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}

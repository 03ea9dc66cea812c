package io.shoplens.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of Trino's file-based access control for the users of a home. Every section is written,
 * as a section that is missing would allow everything in its realm.
 */
public final class AccessRules {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Subjects subjects;

  private AccessRules(Subjects subjects) {
    this.subjects = subjects;
  }

  /** The content of rules.json. */
  public static String json(Roles roles, Users users) {
    try {
      return JSON.writeValueAsString(new AccessRules(new Subjects(roles, users)).sections()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> sections() {
    String owner = Subjects.OWNER;
    List<String> execute = List.of("EXECUTE");
    Map<String, Object> sections = new LinkedHashMap<>();
    sections.put("catalogs", catalogs());
    sections.put(
        "schemas", List.of(rule("user", owner, "schema", Subjects.EVERYBODY, "owner", true)));
    sections.put("tables", new TableRules(subjects).list());
    sections.put("functions", List.of(rule("user", owner, "privileges", execute)));
    sections.put("procedures", List.of(rule("user", owner, "privileges", execute)));
    sections.put("queries", queries());
    sections.put("impersonation", impersonation());
    sections.put(
        "system_information", List.of(rule("user", owner, "allow", List.of("read", "write"))));
    sections.put("system_session_properties", settings());
    sections.put("catalog_session_properties", settings());
    sections.put(
        "authorization", List.of(rule("original_user", owner, "new_user", Subjects.EVERYBODY)));
    return sections;
  }

  private List<Map<String, Object>> catalogs() {
    return List.of(
        rule("user", Subjects.OWNER, "allow", "all"),
        rule("user", subjects.people(), "catalog", "shoplens|system", "allow", "read-only"));
  }

  private List<Map<String, Object>> queries() {
    List<String> all = List.of("execute", "kill", "view");
    List<Map<String, Object>> rules = new ArrayList<>();
    rules.add(rule("user", Subjects.OWNER, "allow", all));
    subjects
        .having(Role.Trino::allQueries)
        .forEach(members -> rules.add(rule("user", members, "allow", all)));
    // One's own queries can always be seen and ended.
    rules.add(rule("user", subjects.people(), "allow", List.of("execute")));
    return rules;
  }

  /** Superset asks in the name of the person who looks, but never in that of the owner. */
  private List<Map<String, Object>> impersonation() {
    return List.of(
        rule("original_user", Subjects.SUPERSET, "new_user", subjects.lookers(), "allow", true),
        rule("original_user", Subjects.EVERYBODY, "new_user", Subjects.EVERYBODY, "allow", false));
  }

  private List<Map<String, Object>> settings() {
    List<Map<String, Object>> rules = new ArrayList<>();
    rules.add(rule("user", Subjects.OWNER, "allow", true));
    subjects
        .having(Role.Trino::settings)
        .forEach(members -> rules.add(rule("user", members, "allow", true)));
    rules.add(rule("allow", false));
    return rules;
  }

  /** A rule of these keys, each followed by its value, in this order. */
  static Map<String, Object> rule(Object... keysAndValues) {
    Map<String, Object> rule = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      rule.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return rule;
  }
}

package io.shoplens.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
  private static final Users USERS =
      Users.NONE
          .with(User.of("a.nn", "analyst", List.of()))
          .with(User.of("vera", "viewer", List.of()))
          .with(User.of("carl", "category-manager", List.of("men's", "apparel")));

  @Test
  void everyRealmHasRules() throws Exception {
    assertThat(rules().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "catalogs",
            "schemas",
            "tables",
            "functions",
            "procedures",
            "queries",
            "impersonation",
            "system_information",
            "system_session_properties",
            "catalog_session_properties",
            "authorization");
  }

  @Test
  void onlyTheOwnerWrites() throws Exception {
    for (JsonNode rule : rules().get("tables")) {
      List<String> privileges = new ArrayList<>();
      rule.get("privileges").forEach(privilege -> privileges.add(privilege.asText()));

      assertThat(privileges).doesNotContain("GRANT_SELECT");
      if (!rule.path("user").asText().equals("shoplens")) {
        assertThat(privileges).isSubsetOf("SELECT");
        assertThat(rule.path("filter").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void tablesThatNoRuleNamesAreClosed() throws Exception {
    JsonNode tables = rules().get("tables");

    assertThat(tables.get(tables.size() - 1).toString())
        .isEqualTo("{\"privileges\":[],\"filter\":\"false\"}");
  }

  @Test
  void rowsOfACategoryManagerAreThoseOfTheCategories() throws Exception {
    assertThat(table("carl", "events").get("filter").asText())
        .isEqualTo("category_l1 IN ('apparel', 'men''s')");
  }

  @Test
  void dotInANameIsOnlyADot() throws Exception {
    JsonNode impersonation = rules().get("impersonation").get(0);

    assertThat(impersonation.get("new_user").asText()).isEqualTo("admin|a\\.nn|carl|vera");
  }

  @Test
  void supersetNeverActsAsTheOwner() throws Exception {
    for (JsonNode rule : rules().get("impersonation")) {
      assertThat("shoplens".matches(rule.get("new_user").asText()) && rule.get("allow").asBoolean())
          .isFalse();
    }
  }

  /** A table that is new or renamed must be thought of. */
  @Test
  void categoryManagersReadTablesWithACategoryOrDatesAlone() {
    Map<String, Role.Reading> tables = Roles.load().get("category-manager").trino().tables();
    Set<String> contract =
        Set.copyOf(Contract.load().tables().stream().map(TableContract::fullName).toList());

    assertThat(contract).containsAll(tables.keySet());
    tables.forEach(
        (name, reading) ->
            assertThat(reading.rows() != null && reading.rows().contains("{categories}"))
                .describedAs(name)
                .isEqualTo(!name.equals("summary.as_of")));
  }

  @Test
  void withoutUsersOnlyThePlatformItselfIsLetIn() throws Exception {
    JsonNode rules = new JsonMapper().readTree(AccessRules.json(Roles.load(), Users.NONE));

    assertThat(rules.get("catalogs").get(1).get("user").asText())
        .isEqualTo("shoplens|superset|admin");
  }

  private static JsonNode table(String user, String table) throws Exception {
    for (JsonNode rule : rules().get("tables")) {
      if (rule.path("user").asText().equals(user) && rule.path("table").asText().equals(table)) {
        return rule;
      }
    }
    throw new AssertionError("no rule for " + user + " on " + table);
  }

  private static JsonNode rules() throws Exception {
    return new JsonMapper().readTree(AccessRules.json(Roles.load(), USERS));
  }
}

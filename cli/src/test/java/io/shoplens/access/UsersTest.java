package io.shoplens.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
  private static final Roles ROLES = Roles.load();

  @Test
  void usersSurviveBeingWrittenAndRead() throws Exception {
    Users users =
        Users.NONE
            .with(User.of("vera", "viewer", List.of()))
            .with(User.of("carl", "category-manager", List.of("electronics")).withHash("1:2:3"));

    assertThat(Users.parse(users.text())).isEqualTo(users);
    assertThat(users.all()).extracting(User::name).containsExactly("carl", "vera");
  }

  @Test
  void addingTwiceReplaces() {
    Users users =
        Users.NONE
            .with(User.of("ann", "viewer", List.of()))
            .with(User.of("ann", "analyst", List.of()));

    assertThat(users.all()).containsExactly(User.of("ann", "analyst", List.of()));
    assertThat(users.without("ann").all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "1ann", "ann b", ".*", "ann|bob", "a:b", "ann\n"})
  void namesThatMeanSomethingElsewhereAreRefused(String name) {
    assertThatThrownBy(() -> User.of(name, "viewer", List.of()))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("cannot be the name of a user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shoplens", "superset", "admin"})
  void namesOfThePlatformAreRefused(String name) {
    assertThatThrownBy(() -> User.of(name, "viewer", List.of()))
        .hasMessageContaining("belongs to the platform itself");
  }

  @Test
  void unknownRoleIsRefusedWithThoseThatExist() {
    assertThatThrownBy(() -> User.of("ann", "boss", List.of()).check(ROLES, Set.of()))
        .hasMessageContaining("admin, analyst, category-manager, viewer");
  }

  @Test
  void unknownCategoryIsRefusedWithThoseThatExist() {
    User user = User.of("carl", "category-manager", List.of("electronic"));

    assertThatThrownBy(() -> user.check(ROLES, Set.of("electronics", "apparel")))
        .hasMessageContaining("\"electronic\"")
        .hasMessageContaining("apparel, electronics");
  }

  @Test
  void categoriesBelongToTheRoleThatNeedsThem() {
    assertThatThrownBy(
            () -> User.of("carl", "category-manager", List.of()).check(ROLES, Set.of("apparel")))
        .hasMessageContaining("needs at least one --category");
    assertThatThrownBy(
            () -> User.of("ann", "analyst", List.of("apparel")).check(ROLES, Set.of("apparel")))
        .hasMessageContaining("has no categories");
  }

  @Test
  void hashIsNotShown() {
    assertThat(User.of("ann", "analyst", List.of()).withHash("1:2:3").toString())
        .doesNotContain("1:2:3");
  }
}

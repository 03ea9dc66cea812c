package io.shoplens.access;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of a home, ordered by name. */
public record Users(List<User> all) {
  public static final Users NONE = new Users(List.of());

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Users {
    all = all.stream().sorted(Comparator.comparing(User::name)).toList();
  }

  /** Reads what {@link #text} wrote. */
  public static Users parse(String text) throws JsonProcessingException {
    @Nullable List<User> users = JSON.readValue(text, new TypeReference<List<User>>() {});
    return new Users(requireNonNullElse(users, List.of()));
  }

  public String text() {
    try {
      return JSON.writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public Optional<User> find(String name) {
    return all.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** With this user, in the place of one of the same name. */
  public Users with(User user) {
    List<User> others = new ArrayList<>(without(user.name()).all());
    others.add(user);
    return new Users(others);
  }

  public Users without(String name) {
    return new Users(all.stream().filter(user -> !user.name().equals(name)).toList());
  }

  public List<User> of(String role) {
    return all.stream().filter(user -> user.role().equals(role)).toList();
  }
}

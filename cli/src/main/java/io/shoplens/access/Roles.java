package io.shoplens.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The roles by name, as superset/access/roles.yaml describes them. */
public record Roles(Map<String, Role> byName) {
  /** The role of the one who is in Superset from the start. */
  public static final String ADMIN = "admin";

  private static final String FILE = "/access/roles.yaml";

  public Roles {
    byName = Map.copyOf(byName);
  }

  /** The roles that were packaged. */
  public static Roles load() {
    try (@Nullable InputStream stream = Roles.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not packaged");
      }
      YAMLMapper yaml = new YAMLMapper();
      JsonNode tree = yaml.readTree(stream);
      // What Superset calls the permissions is for the Python tool.
      ((ObjectNode) tree).remove("permissions");
      return new Roles(
          yaml.convertValue(tree, new TypeReference<LinkedHashMap<String, Role>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  public Role get(String name) {
    Role role = byName.get(name);
    if (role == null) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "There is no role \"" + name + "\"; use one of " + String.join(", ", names()) + ".");
    }
    return role;
  }
}

package io.shoplens.schema;

import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All tables of Shoplens as agreed between those who write and those who read them. */
public final class Contract {
  private static final String INDEX = "tables/index.txt";

  private final Map<String, TableContract> tables;

  private Contract(Map<String, TableContract> tables) {
    this.tables = Collections.unmodifiableMap(tables);
  }

  /** Reads the contract packaged with this module. */
  public static Contract load() {
    Map<String, TableContract> tables = new LinkedHashMap<>();
    resource(INDEX)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Contract::readTable)
        .forEach(table -> tables.put(table.fullName(), table));
    return new Contract(tables);
  }

  private static TableContract readTable(String fullName) {
    String[] names = fullName.split("\\.");
    if (names.length != 2) {
      throw new ShoplensException(
          Kind.USER, INDEX + ": '" + fullName + "' is no table: write namespace.table");
    }
    String path = "tables/" + names[0] + "/" + names[1] + "/table.yaml";
    return ContractReader.read(path, names[0], names[1], resource(path));
  }

  private static String resource(String path) {
    try (InputStream stream = Contract.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new ShoplensException(
            Kind.USER, path + " is not packaged: create it or take its table out of " + INDEX);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ShoplensException(Kind.BUG, path + " cannot be read from the class path", e);
    }
  }

  /** The tables in the order of the index: namespace by namespace, as they are documented. */
  public Collection<TableContract> tables() {
    return tables.values();
  }

  /** The contract of one table, by its full name. */
  public TableContract table(String fullName) {
    TableContract table = tables.get(fullName);
    if (table == null) {
      throw new ShoplensException(
          Kind.USER,
          "there is no table "
              + fullName
              + " in the contract: the tables are "
              + String.join(", ", tables.keySet()));
    }
    return table;
  }
}

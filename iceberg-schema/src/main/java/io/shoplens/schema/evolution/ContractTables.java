package io.shoplens.schema.evolution;

import io.shoplens.schema.IcebergSchemas;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.SchemaChange.Kind;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;

/** Creates the tables of the contract in a catalog and keeps them in line with it. */
public final class ContractTables {
  private ContractTables() {}

  /**
   * Loads the table as its contract wants it: creates it with its namespace if need be, makes every
   * change that keeps old rows and queries valid, and refuses the others with a sentence.
   */
  public static ContractTable createOrEvolve(Catalog catalog, TableContract contract) {
    try {
      if (!catalog.tableExists(contract.identifier())) {
        createNamespace(catalog, contract.namespace());
        return create(catalog, contract);
      }
    } catch (AlreadyExistsException e) {
      // Another process was faster: what it created is then evolved like any other table.
    }
    Table table = catalog.loadTable(contract.identifier());
    try {
      return new ContractTable(table, new TableEvolution(table, contract).evolve());
    } catch (CommitFailedException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "table "
              + contract.fullName()
              + " was changed by another process while it was brought in line with its contract:"
              + " run again",
          e);
    }
  }

  private static void createNamespace(Catalog catalog, String name) {
    if (catalog instanceof SupportsNamespaces namespaces
        && !namespaces.namespaceExists(Namespace.of(name))) {
      try {
        namespaces.createNamespace(Namespace.of(name));
      } catch (AlreadyExistsException e) {
        // Another process was faster, which is as good.
      }
    }
  }

  private static ContractTable create(Catalog catalog, TableContract contract) {
    List<SchemaChange> changes =
        List.of(
            new SchemaChange(
                Kind.CREATE_TABLE, contract.fullName(), "created table " + contract.fullName()));
    Table table =
        catalog
            .buildTable(contract.identifier(), IcebergSchemas.schemaOf(contract))
            .withPartitionSpec(IcebergSchemas.specOf(contract))
            .withSortOrder(IcebergSchemas.sortOrderOf(contract))
            .withProperties(ContractProperties.of(contract))
            .withProperties(
                Map.of(
                    TableProperties.FORMAT_VERSION,
                    "2",
                    ContractProperties.VERSION,
                    "1",
                    ContractProperties.CHANGE + 1,
                    TableEvolution.history(changes)))
            .create();
    return new ContractTable(table, changes);
  }
}

package io.shoplens.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.Comparison;
import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.Expectation.NotNull;
import io.shoplens.schema.Expectation.Range;
import io.shoplens.schema.Expectation.RowCondition;
import io.shoplens.schema.Expectation.Severity;
import io.shoplens.schema.Expectation.Unique;
import io.shoplens.schema.ShoplensException.Kind;
import io.shoplens.schema.TableYaml.ColumnYaml;
import io.shoplens.schema.TableYaml.ConditionYaml;
import io.shoplens.schema.TableYaml.MinRowsYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one table.yaml strictly: what it does not know it refuses, naming the file and the key. */
public final class ContractReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final String file;

  private ContractReader(String file) {
    this.file = file;
  }

  /** Reads the text of a table.yaml; the file is only for messages. */
  public static TableContract read(String file, String namespace, String name, String yaml) {
    ContractReader reader = new ContractReader(file);
    TableContract table = reader.tableOf(namespace, name, reader.parse(yaml));
    new ContractRules(file, table).check();
    return table;
  }

  private TableYaml parse(String yaml) {
    try {
      return YAML.readValue(yaml, TableYaml.class);
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.joining(", "));
      throw problem("unknown key '" + pathOf(e) + "': the keys known there are " + known, e);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof JsonProcessingException syntax) {
        throw notYaml(syntax);
      }
      throw problem("key '" + pathOf(e) + "' cannot be read: " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw notYaml(e);
    }
  }

  private ShoplensException notYaml(JsonProcessingException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    String reason = e.getOriginalMessage().replaceAll("\\s+", " ").trim();
    return problem("line " + line + " is not YAML: " + reason, e);
  }

  private static String pathOf(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private TableContract tableOf(String namespace, String name, TableYaml yaml) {
    List<String> key = given("key", yaml.key());
    List<ColumnYaml> columnYamls = given("columns", yaml.columns());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < columnYamls.size(); i++) {
      columns.add(columnOf("columns[" + i + "]", columnYamls.get(i)));
    }
    List<Expectation> expectations = new ArrayList<>();
    if (yaml.minRows() != null) {
      expectations.add(minRowsOf(yaml.minRows()));
    }
    expectations.add(new Unique(key));
    columns.stream()
        .filter(Column::required)
        .forEach(column -> expectations.add(new NotNull(column.name())));
    columnYamls.forEach(column -> addColumnExpectations(column, expectations));
    for (ConditionYaml condition : orEmpty(yaml.conditions())) {
      expectations.add(conditionOf("conditions[" + condition.name() + "]", condition));
    }
    return new TableContract(
        namespace,
        name,
        given("description", yaml.description()),
        given("producer", yaml.producer()),
        key,
        orEmpty(yaml.partitioning()).stream()
            .map(text -> parsed("partitioning", () -> PartitionField.parse(text)))
            .toList(),
        orEmpty(yaml.sortOrder()),
        given("freshness", yaml.freshness()),
        columns,
        expectations);
  }

  private Column columnOf(String path, ColumnYaml yaml) {
    String name = given(path + ".name", yaml.name());
    String typeText = given("type of column " + name, yaml.type());
    return new Column(
        name,
        parsed("column " + name, () -> ColumnType.parse(typeText)),
        !Boolean.TRUE.equals(yaml.optional()),
        yaml.unit(),
        given("doc of column " + name, yaml.doc()));
  }

  private MinRows minRowsOf(MinRowsYaml yaml) {
    return new MinRows(given("min_rows.rows", yaml.rows()), orError(yaml.severity()));
  }

  private static Severity orError(@Nullable Severity severity) {
    return severity == null ? Severity.ERROR : severity;
  }

  private void addColumnExpectations(ColumnYaml yaml, List<Expectation> expectations) {
    String name = given("columns.name", yaml.name());
    Severity severity = orError(yaml.severity());
    if (yaml.accepted() != null) {
      expectations.add(new AcceptedValues(name, yaml.accepted(), severity));
    }
    if (yaml.min() != null || yaml.max() != null) {
      expectations.add(new Range(name, yaml.min(), yaml.max(), severity));
    }
  }

  private RowCondition conditionOf(String path, ConditionYaml yaml) {
    List<RowCondition> sides = new ArrayList<>();
    addSide(path, yaml, Comparison.EQUAL, yaml.equals(), sides);
    addSide(path, yaml, Comparison.AT_MOST, yaml.atMost(), sides);
    addSide(path, yaml, Comparison.LESS, yaml.lessThan(), sides);
    if (sides.size() != 1) {
      throw problem(path + " needs exactly one of the keys equals, at_most and less_than", null);
    }
    return sides.get(0);
  }

  private void addSide(
      String path,
      ConditionYaml yaml,
      Comparison comparison,
      @Nullable List<String> right,
      List<RowCondition> sides) {
    if (right != null) {
      sides.add(
          new RowCondition(
              given(path + ".name", yaml.name()),
              given(path + ".sum", yaml.sum()),
              comparison,
              right,
              orError(yaml.severity())));
    }
  }

  private <T> T parsed(String where, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (ShoplensException e) {
      throw problem(where + ": " + e.sentence(), e);
    }
  }

  private <T> T given(String key, @Nullable T value) {
    if (value == null) {
      throw problem("'" + key + "' is missing: write it", null);
    }
    return value;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private ShoplensException problem(String sentence, @Nullable Throwable cause) {
    return new ShoplensException(Kind.USER, file + ": " + sentence, cause);
  }
}

package dev.breadcrumbs.cloudtrail.query.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One case: a search, the events that it runs on, and the rows that it must give.
 *
 * @param name what it shows, in words
 * @param events the events, as the JSON texts that stand in the file
 * @param search makes the search; apart, so that a search that fails is one case that fails
 * @param columns the columns of the result
 * @param rows the rows of the result, values as in {@link Row#get}
 */
public record ConformanceCase(
    String name,
    List<String> events,
    Supplier<TableQuery> search,
    List<String> columns,
    List<List<Object>> rows) {

  /** A table to look in, and nobody who needs what is written. */
  public static final SplEnvironment ENVIRONMENT =
      SplEnvironment.EMPTY
          .lookup(
              LookupTable.of(
                  "teams",
                  List.of("user", "team"),
                  List.of(
                      List.of("bstoll", "office"),
                      List.of("btun", "office"),
                      List.of("web_admin", "web"))))
          .lookupSink((table, append) -> {});

  static ConformanceCase of(JsonNode json, List<String> events) {
    return new ConformanceCase(
        json.path("name").asText(),
        events,
        () -> query(json),
        ConformanceFile.texts(json.path("columns")),
        ExpectedValues.rows(json.path("rows")));
  }

  private static TableQuery query(JsonNode json) {
    JsonNode vocabulary = json.path("vocabulary");
    if (json.has("spl")) {
      boolean raw = vocabulary.asText().equals("raw");
      return Spl.parse(
          json.get("spl").textValue(), raw ? Vocabulary.RAW : Vocabulary.SPLUNK, ENVIRONMENT);
    }
    return SearchReader.read(json.path("search"), FieldReader.of(vocabulary));
  }

  /** Runs the case. */
  void check(SearchExecutor executor) {
    TableQuery query = search.get();
    Table table = executor.run().apply(query, events);
    assertThat(table.columns()).as("columns of %s", query).isEqualTo(columns);
    assertThat(valuesOf(table)).as("rows of %s", query).isEqualTo(rows);
    assertThat(table.report().records()).as("records read").isEqualTo(events.size());
    assertThat(table.report().problems()).as("problems").isEmpty();
  }

  private static List<List<Object>> valuesOf(Table table) {
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : table) {
      List<Object> values = new ArrayList<>();
      table.columns().forEach(column -> values.add(row.get(column)));
      rows.add(values);
    }
    return rows;
  }
}

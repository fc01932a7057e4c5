package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.AddressResolver;
import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.Chart;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Join;
import dev.breadcrumbs.cloudtrail.query.Lookup;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.Pipeline;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads commands that events and rows share: {@code {"transaction": [fields], "maxspan": seconds,
 * "maxpause": seconds, "maxevents": number, "startswith": condition, "endswith": condition,
 * "keepevicted": true}}, {@code {"lookup": {"columns": [names], "rows": [[cells]]}, "on": {column:
 * field}, "output": {column: name}, "new": true, "ignoringCase": true, "wildcards": column, "cidr":
 * column}}, {@code {"iplocation": field, "prefix": text}}, {@code {"join": [fields], "with":
 * [steps], "type": "left", "max": number}}, {@code {"bin": field, "span": text, "as": name}}; and
 * {@code {"chart": [aggregates], "over": field, "by": field, "span": text, "bins": number, "limit":
 * number, "useother": false, "usenull": false, "cont": false}}.
 */
final class CommandReader {
  private static final Set<String> VERBS =
      Set.of("transaction", "lookup", "iplocation", "join", "bin");

  /** Knows two addresses. */
  private static final AddressResolver RESOLVER =
      address ->
          Map.of(
                  "198.51.100.7",
                  Map.of("City", "Ghent", "Country", "Belgium", "lat", "51.05", "lon", "3.72"),
                  "203.0.113.9",
                  Map.of("Country", "Chile", "Region", "Maule"))
              .getOrDefault(address, Map.of());

  private final FieldReader fields;

  CommandReader(FieldReader fields) {
    this.fields = fields;
  }

  boolean has(JsonNode step) {
    return VERBS.contains(step.fieldNames().next());
  }

  <P extends Pipeline<P>> P add(P pipeline, JsonNode step) {
    return switch (step.fieldNames().next()) {
      case "transaction" -> {
        List.of("duration", "eventcount", "closed_txn").forEach(fields::know);
        yield pipeline.transaction(transaction(step));
      }
      case "lookup" -> pipeline.lookup(lookup(step));
      case "iplocation" ->
          pipeline.iplocation(
              fields.read(step.get("iplocation")), RESOLVER, step.path("prefix").asText(""));
      case "bin" -> bin(pipeline, step);
      case "join" -> pipeline.join(join(step));
      default -> throw new IllegalArgumentException("no step: " + step);
    };
  }

  private <P extends Pipeline<P>> P bin(P pipeline, JsonNode step) {
    Field field = fields.read(step.get("bin"));
    String span = step.get("span").textValue();
    if (!step.has("as")) {
      return pipeline.bin(field, span);
    }
    fields.know(step.get("as").textValue());
    return pipeline.bin(field, span, step.get("as").textValue());
  }

  Chart chart(JsonNode step) {
    Aggregate[] aggregates = new AggregateReader(fields).readAll(step.get("chart"));
    Chart chart =
        step.has("over")
            ? Chart.over(fields.read(step.get("over")), aggregates)
            : Chart.time(aggregates);
    chart = step.has("by") ? chart.by(fields.read(step.get("by"))) : chart;
    chart = step.has("span") ? chart.span(step.get("span").textValue()) : chart;
    chart = step.has("bins") ? chart.bins(step.get("bins").intValue()) : chart;
    chart = step.has("limit") ? chart.limit(step.get("limit").intValue()) : chart;
    chart = step.path("useother").asBoolean(true) ? chart : chart.withoutOther();
    chart = step.path("usenull").asBoolean(true) ? chart : chart.withoutNull();
    return step.path("cont").asBoolean(true) ? chart : chart.withGaps();
  }

  private Transaction transaction(JsonNode step) {
    Transaction transaction = Transaction.by(fields.readAll(step.get("transaction")));
    ConditionReader conditions = new ConditionReader(fields);
    if (step.has("maxspan")) {
      transaction = transaction.maxspan(Duration.ofSeconds(step.get("maxspan").longValue()));
    }
    if (step.has("maxpause")) {
      transaction = transaction.maxpause(Duration.ofSeconds(step.get("maxpause").longValue()));
    }
    if (step.has("maxevents")) {
      transaction = transaction.maxevents(step.get("maxevents").intValue());
    }
    if (step.has("startswith")) {
      transaction = transaction.startsWith(conditions.read(step.get("startswith")));
    }
    if (step.has("endswith")) {
      transaction = transaction.endsWith(conditions.read(step.get("endswith")));
    }
    return step.has("keepevicted") ? transaction.keepEvicted() : transaction;
  }

  private Lookup lookup(JsonNode step) {
    Lookup lookup = Lookup.in(table(step));
    for (Map.Entry<String, JsonNode> on : step.get("on").properties()) {
      lookup = lookup.on(on.getKey(), fields.read(on.getValue()));
    }
    for (Map.Entry<String, JsonNode> output : step.path("output").properties()) {
      lookup = lookup.outputAs(output.getKey(), output.getValue().textValue());
    }
    return step.has("new") ? lookup.onlyNew() : lookup;
  }

  private static LookupTable table(JsonNode step) {
    List<List<String>> rows = new ArrayList<>();
    step.get("lookup").get("rows").forEach(row -> rows.add(ConformanceFile.texts(row)));
    LookupTable table =
        LookupTable.of("table", ConformanceFile.texts(step.get("lookup").get("columns")), rows);
    if (step.has("ignoringCase")) {
      table = table.ignoringCase();
    }
    if (step.has("wildcards")) {
      table = table.wildcards(step.get("wildcards").textValue());
    }
    return step.has("cidr") ? table.cidr(step.get("cidr").textValue()) : table;
  }

  private Join join(JsonNode step) {
    Field[] on = fields.readAll(step.get("join"));
    TableQuery other = SearchReader.read(step.get("with"), fields);
    Join join = step.has("type") ? Join.left(other, on) : Join.inner(other, on);
    return step.has("max") ? join.max(step.get("max").intValue()) : join;
  }
}

package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.SortKey;
import dev.breadcrumbs.cloudtrail.query.StatsQuery;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads searches: an array of steps. On events: {@code {"filter": condition}}, {@code {"rex":
 * field, "regex": text}}, {@code {"earliest": time, "latest": time}}, {@code {"rename": field,
 * "as": name}}; to rows: {@code {"stats": [aggregates], "by": [fields]}}, {@code {"top": [fields],
 * "limit": number}}, {@code {"table": [fields]}}; on rows: {@code {"where": condition}}, {@code
 * {"sort": [columns]}} with a minus for descending, {@code {"head": number}}, {@code {"select":
 * [columns]}}, {@code {"rename": column, "as": name}}, {@code {"append": [steps]}}, {@code
 * {"fillnull": text}}, {@code {"reverse": true}}; {@link CommandReader} tells of those that events
 * and rows share.
 */
final class SearchReader {
  private static final Pattern GROUP = Pattern.compile("\\(\\?P?<(\\w+)>");

  private final FieldReader fields;
  private final CommandReader commands;

  private SearchReader(FieldReader fields) {
    this.fields = fields;
    this.commands = new CommandReader(fields);
  }

  static TableQuery read(JsonNode steps, FieldReader fields) {
    SearchReader reader = new SearchReader(fields);
    Search search = Search.events();
    TableQuery rows = null;
    for (JsonNode step : steps) {
      if (rows != null) {
        rows = reader.onRows(rows, step);
      } else if (isOnEvents(step)) {
        search = reader.onEvents(search, step);
      } else if (step.has("chart")) {
        rows = search.chart(reader.commands.chart(step));
      } else if (reader.commands.has(step)) {
        search = reader.commands.add(search, step);
      } else {
        rows = reader.toRows(search, step);
      }
    }
    return rows;
  }

  private static boolean isOnEvents(JsonNode step) {
    return Stream.of("filter", "rex", "rename", "earliest", "latest").anyMatch(step::has);
  }

  private Search onEvents(Search search, JsonNode step) {
    if (step.has("earliest") || step.has("latest")) {
      Search later =
          step.has("earliest") ? search.earliest(step.get("earliest").textValue()) : search;
      return step.has("latest") ? later.latest(step.get("latest").textValue()) : later;
    }
    if (step.has("filter")) {
      return search.filter(new ConditionReader(fields).read(step.get("filter")));
    }
    if (step.has("rex")) {
      Search longer = search.rex(fields.read(step.get("rex")), step.get("regex").textValue());
      Matcher groups = GROUP.matcher(step.get("regex").textValue());
      groups.results().forEach(group -> fields.know(group.group(1)));
      return longer;
    }
    Field field = fields.read(step.get("rename"));
    fields.know(step.get("as").textValue());
    return search.rename(field, step.get("as").textValue());
  }

  private TableQuery toRows(Search search, JsonNode step) {
    if (step.has("stats")) {
      StatsQuery stats = search.stats(new AggregateReader(fields).readAll(step.get("stats")));
      return step.has("by") ? stats.by(fields.readAll(step.get("by"))) : stats;
    }
    if (step.has("table")) {
      return search.table(fields.readAll(step.get("table")));
    }
    Field[] top = fields.readAll(step.get("top"));
    return step.has("limit") ? search.top(step.get("limit").intValue(), top) : search.top(top);
  }

  private TableQuery onRows(TableQuery rows, JsonNode step) {
    if (commands.has(step)) {
      return commands.add(rows, step);
    }
    String verb = step.fieldNames().next();
    JsonNode body = step.get(verb);
    return switch (verb) {
      case "where" -> rows.filter(new ConditionReader(FieldReader.ofColumns()).read(body));
      case "sort" -> rows.sort(keys(body));
      case "chart" -> rows.chart(commands.chart(step));
      case "reverse" -> rows.reverse();
      case "fillnull" -> rows.fillnull(body.textValue());
      case "append" -> rows.append(read(body, fields));
      case "head" -> rows.head(body.intValue());
      case "select" -> rows.table(ConformanceFile.texts(body).toArray(String[]::new));
      case "rename" -> rows.rename(body.textValue(), step.get("as").textValue());
      default -> throw new IllegalArgumentException("no step: " + step);
    };
  }

  private static SortKey[] keys(JsonNode columns) {
    return ConformanceFile.texts(columns).stream()
        .map(key -> key.startsWith("-") ? SortKey.desc(key.substring(1)) : SortKey.asc(key))
        .toArray(SortKey[]::new);
  }
}

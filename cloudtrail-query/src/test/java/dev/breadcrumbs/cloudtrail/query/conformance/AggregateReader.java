package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads aggregates: {@code "count"}, or {@code {"dc": field, "as": name}}, with any function of
 * {@code stats} by its name in SPL.
 */
final class AggregateReader {
  private static final Pattern PERCENTILE =
      Pattern.compile("(perc|p|exactperc|upperperc)([0-9.]+)");

  private static final Map<String, Function<Field, Aggregate>> FUNCTIONS = functions();

  private final FieldReader fields;

  AggregateReader(FieldReader fields) {
    this.fields = fields;
  }

  Aggregate[] readAll(JsonNode array) {
    Aggregate[] aggregates = new Aggregate[array.size()];
    for (int at = 0; at < aggregates.length; at++) {
      aggregates[at] = read(array.get(at));
    }
    return aggregates;
  }

  private Aggregate read(JsonNode json) {
    if (json.isTextual()) {
      return Aggregate.count();
    }
    Map.Entry<String, JsonNode> first = json.properties().iterator().next();
    Aggregate aggregate = of(first.getKey(), fields.read(first.getValue()));
    return json.has("as") ? aggregate.as(json.path("as").textValue()) : aggregate;
  }

  private static Map<String, Function<Field, Aggregate>> functions() {
    Map<String, Function<Field, Aggregate>> functions = new HashMap<>();
    functions.put("count", Aggregate::count);
    functions.put("dc", Aggregate::dc);
    functions.put("estdc", Aggregate::estdc);
    functions.put("estdc_error", Aggregate::estdcError);
    functions.put("values", Aggregate::values);
    functions.put("list", Aggregate::list);
    functions.put("mode", Aggregate::mode);
    functions.put("min", Aggregate::min);
    functions.put("max", Aggregate::max);
    functions.put("range", Aggregate::range);
    functions.put("sum", Aggregate::sum);
    functions.put("sumsq", Aggregate::sumsq);
    functions.put("avg", Aggregate::avg);
    functions.put("median", Aggregate::median);
    functions.put("stdev", Aggregate::stdev);
    functions.put("stdevp", Aggregate::stdevp);
    functions.put("var", Aggregate::var);
    functions.put("varp", Aggregate::varp);
    functions.put("first", Aggregate::first);
    functions.put("last", Aggregate::last);
    functions.put("earliest", Aggregate::earliest);
    functions.put("latest", Aggregate::latest);
    functions.put("earliest_time", Aggregate::earliestTime);
    functions.put("latest_time", Aggregate::latestTime);
    functions.put("rate", Aggregate::rate);
    functions.put("per_second", Aggregate::perSecond);
    functions.put("per_minute", Aggregate::perMinute);
    functions.put("per_hour", Aggregate::perHour);
    functions.put("per_day", Aggregate::perDay);
    return functions;
  }

  private static Aggregate of(String name, Field field) {
    Matcher percentile = PERCENTILE.matcher(name);
    if (percentile.matches()) {
      return percentile(percentile.group(1), field, Double.parseDouble(percentile.group(2)));
    }
    Function<Field, Aggregate> function = FUNCTIONS.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function: " + name);
    }
    return function.apply(field);
  }

  private static Aggregate percentile(String name, Field field, double percent) {
    return switch (name) {
      case "exactperc" -> Aggregate.exactperc(field, percent);
      case "upperperc" -> Aggregate.upperperc(field, percent);
      default -> Aggregate.perc(field, percent);
    };
  }
}

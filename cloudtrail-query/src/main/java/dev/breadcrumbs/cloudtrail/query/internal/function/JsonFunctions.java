package dev.breadcrumbs.cloudtrail.query.internal.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values in JSON that is text. What is no JSON, or beyond the reader's limits of depth and size,
 * has none. {@code json_extract} with several paths gives a multivalue, where Splunk has an array.
 */
final class JsonFunctions {
  private JsonFunctions() {}

  /** Made when a text is read: it takes long, and most searches read none. */
  private static final class Json {
    static final ObjectReader READER =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
  }

  static Map<String, Definition> all() {
    return Map.of(
        "spath", Definition.bound(2, JsonFunctions::extract),
        "json_extract", Definition.boundFrom(1, JsonFunctions::extract));
  }

  private static EvalFunction extract(Call call) {
    List<Prepared<JsonPath>> paths = new ArrayList<>();
    for (int at = 1; at < call.size(); at++) {
      paths.add(call.prepare(at, JsonPath::parse));
    }
    return arguments -> Arguments.eachText(arguments[0], text -> extract(text, paths, arguments));
  }

  private static @Nullable Object extract(
      String text, List<Prepared<JsonPath>> paths, @Nullable Object[] arguments) {
    JsonNode tree = read(text);
    if (tree == null || paths.isEmpty()) {
      return tree == null ? null : Values.of(tree);
    }
    List<Object> found = new ArrayList<>();
    for (int at = 0; at < paths.size(); at++) {
      JsonPath path = paths.get(at).of(arguments[at + 1]);
      Values.addAll(found, path == null ? null : path.in(tree));
    }
    return Values.ofList(found);
  }

  private static @Nullable JsonNode read(String text) {
    try {
      return Json.READER.readValue(text);
    } catch (JsonProcessingException e) {
      // Text that is no JSON has no values: it is one event's, and must not end a search.
      return null;
    }
  }
}

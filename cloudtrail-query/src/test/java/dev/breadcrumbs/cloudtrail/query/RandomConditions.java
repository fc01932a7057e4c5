package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;

import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Makes random events and conditions on them, from so few values that conditions often hold. */
final class RandomConditions {
  private static final List<String> NAMES = List.of("Stop", "STOP", "Start", "5", "true", "");
  private static final List<String> VALUES =
      List.of(
          "'Stop'",
          "'stop'",
          "'Start'",
          "'5'",
          "5",
          "null",
          "true",
          "''",
          "'192.0.2.7'",
          "'203.0.113.9'",
          "['Stop', '192.0.2.7']",
          "[]",
          "{'value': 'Stop'}",
          "{'value': ['Start', {'value': 'stop'}], 'other': 5}",
          "[{'value': 'Stop'}, {'value': 'Start'}]",
          "'{\\\"value\\\": [\\\"Stop\\\"]}'",
          "'[\\\"Start\\\", 5]'",
          "'{ broken'",
          "{}");
  private static final Field UPPER =
      Fields.computed(
          "names(event)",
          event ->
              event.eventName() == null || event.eventName().isEmpty()
                  ? List.of()
                  : List.of(event.eventName(), event.eventName() + "2"));
  private static final List<Field> FIELDS =
      List.of(
          EVENT_NAME,
          EVENT_NAME.orElse("Stop"),
          ERROR_CODE,
          SOURCE_IP_ADDRESS,
          requestParameter("a"),
          requestParameter("a.value"),
          at("requestParameters"),
          at("responseElements.value"),
          UPPER,
          Fields.leavesOf("requestParameters"),
          Fields.leavesOf("requestParameters.a.value"));

  private static final Map<String, List<String>> LISTS =
      Map.of("names", List.of("stop", "5", "192.0.2.0/24"));

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  private Condition choice(Supplier<Condition>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  String event(String id) {
    String text =
        "{'eventSource': 's3.amazonaws.com', 'eventID': '"
            + id
            + "'"
            + field("eventName")
            + field("errorCode")
            + field("sourceIPAddress")
            + (random.nextBoolean()
                ? ", 'requestParameters': {'b': " + one(VALUES) + field("a") + "}"
                : field("requestParameters"))
            + field("responseElements")
            + "}";
    return text.replace('\'', '"');
  }

  private String field(String name) {
    return random.nextInt(4) == 0 ? "" : ", '" + name + "': " + one(VALUES);
  }

  Condition condition(int depth) {
    if (depth == 0) {
      return simple();
    }
    Supplier<Condition> less = () -> condition(depth - 1);
    return choice(
        less,
        () -> less.get().and(less.get()),
        () -> Condition.allOf(less.get(), less.get(), less.get()),
        () -> less.get().or(less.get()),
        () -> less.get().not(),
        () -> less.get().ignoringCase());
  }

  private Condition listed(Field field) {
    Condition condition = random.nextBoolean() ? field.inList("names") : field.notInList("names");
    return random.nextInt(3) == 0 ? condition : condition.withLists(LISTS);
  }

  private Condition simple() {
    Field field = one(FIELDS);
    Field other = one(FIELDS);
    return choice(
        () -> field.eq(one(NAMES)),
        () -> field.ne(one(NAMES)),
        () -> field.in(one(NAMES), one(NAMES)),
        () -> field.notIn(one(NAMES), one(NAMES)),
        () -> listed(field),
        () -> field.contains(one(NAMES)),
        () -> field.startsWith(one(NAMES)),
        () -> field.like("S*p"),
        () -> field.exists(),
        () -> field.missing(),
        () -> field.ge(5),
        () -> field.cidr("192.0.2.0/24"),
        () -> field.eq(other),
        () -> field.ne(other),
        () -> field.contains(other),
        () -> field.endsWith(other),
        () -> new Condition(Keyword.of("stop")));
  }
}

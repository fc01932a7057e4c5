package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The searches that {@code hunt} knows by name. Each is a value, and runs on any source. */
public final class NamedSearches {
  /** Who signed in to the console, and was a second factor used? */
  public static final TableQuery MFA =
      events()
          .filter(EVENT_NAME.eq("ConsoleLogin"))
          .fillnull("(none)", MFA_USED)
          .stats(count())
          .by(ACTOR, MFA_USED);

  /** How did the calls go? In Splunk's vocabulary, where a call without an error is a success. */
  public static final TableQuery ERRORS =
      events().stats(count()).by(Vocabulary.SPLUNK.field("errorCode")).sort(desc("count"));

  /** Which calls were denied, to whom? */
  public static final TableQuery DENIED =
      events()
          .filter(ERROR_CODE.eq("AccessDenied"))
          .table(AWS_REGION, EVENT_NAME, ACTOR, SRC_IP, USER_AGENT, ERROR_MESSAGE);

  /** What was done to what? {@code DescribeInstances} is split into Describe and Instances. */
  public static final TableQuery VERBS =
      events()
          .rex(EVENT_NAME, "^(?<verb>[A-Z][a-z]+)(?<object>[A-Z]+[a-z]*)?")
          .stats(count())
          .by(at("verb"), at("object").orElse("(none)"))
          .sort(desc("count"));

  static final List<NamedSearch> ALL =
      List.of(
          new NamedSearch("mfa", "Who signed in to the console, with a second factor?", MFA),
          new NamedSearch("errors", "How did the calls go?", ERRORS),
          new NamedSearch("denied", "Which calls were denied, to whom?", DENIED),
          new NamedSearch("verbs", "What was done to what?", VERBS));

  private static final Pattern WORD = Pattern.compile("\\w+");

  private NamedSearches() {}

  /**
   * What the first argument of {@code hunt search} means: the search of that name, or else what is
   * written in Splunk's language.
   */
  static TableQuery parse(String text, SplEnvironment environment) {
    return named(text).map(NamedSearch::query).orElseGet(() -> PastedName.parse(text, environment));
  }

  private static Optional<NamedSearch> named(String text) {
    return ALL.stream().filter(search -> search.name().equals(text)).findFirst();
  }

  /** What to tell who wrote one plain word: it may be a name that was mistyped. */
  static Optional<String> note(String text) {
    if (!WORD.matcher(text).matches() || named(text).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "no search is named '"
            + text
            + "'; looking for events with that word; named searches: "
            + names());
  }

  private static String names() {
    return ALL.stream().map(NamedSearch::name).collect(Collectors.joining(", "));
  }
}

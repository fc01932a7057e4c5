package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.spl.SplContext;
import dev.breadcrumbs.cloudtrail.query.internal.spl.SplParser;
import java.util.Objects;

/**
 * Parses searches written in Splunk's language (SPL). The text of a search can be parsed back into
 * an equal search.
 *
 * <pre>{@code
 * Table errors = Spl.parse("sourcetype=aws:cloudtrail | stats count by errorCode | sort - count")
 *     .run(CloudTrail.read(Path.of("logs")));
 * }</pre>
 *
 * <p>{@code index=}, {@code sourcetype=}, {@code source=} and {@code host=} at the beginning, and
 * the macro {@code `cloudtrail`}, mean all events. In {@code search}, {@code OR} binds tighter than
 * {@code AND}, and case does not matter; in {@code where} and {@code eval} it is the other way
 * round (Splunk Search Manual, "Boolean expressions with logical operators"). A name refers to a
 * field created by a command, or else to one of the vocabulary; if there is no exact match, case is
 * ignored. The prefix {@code raw.} selects the event's own field. {@code sort} keeps all rows
 * unless it is given a limit.
 *
 * <p>A text has at most 1,000,000 characters and 1,000 commands, and expressions nest at most 250
 * deep; anything larger is refused. Parsing takes linear time.
 */
public final class Spl {
  private Spl() {}

  /**
   * Parses a search with Splunk's names for fields. If no command turns events into rows, the table
   * shows their time, name, user, region, address and error code, and any fields created by the
   * search.
   *
   * @param text the search
   * @return the search
   * @throws SearchException if the text is invalid; the message says what is wrong and shows the
   *     place
   */
  public static TableQuery parse(String text) {
    return parse(text, Vocabulary.SPLUNK);
  }

  /**
   * Parses a search with the names of a vocabulary.
   *
   * @param text the search
   * @param vocabulary what names mean
   * @return the search
   * @throws SearchException if the text is invalid; the message says what is wrong and shows the
   *     place
   */
  public static TableQuery parse(String text, Vocabulary vocabulary) {
    return parse(text, vocabulary, SplEnvironment.EMPTY);
  }

  /**
   * Parses a search that needs more from the host than events.
   *
   * @param text the search
   * @param vocabulary what names mean
   * @param environment the tables for {@code lookup}, by name, and the resolver for {@code
   *     iplocation}
   * @return the search
   * @throws SearchException if the text is invalid; the message says what is wrong and shows the
   *     place
   */
  public static TableQuery parse(String text, Vocabulary vocabulary, SplEnvironment environment) {
    return new TableQuery(
        SplParser.table(
            Objects.requireNonNull(text, "text is null"), context(vocabulary, environment)));
  }

  /**
   * Parses a search that keeps events, with Splunk's names for fields.
   *
   * @param text a search without commands that create rows, such as {@code stats}
   * @return the search
   * @throws SearchException if the text is invalid, or creates rows
   */
  public static Search search(String text) {
    return search(text, Vocabulary.SPLUNK);
  }

  /**
   * Parses a search that keeps events, with the names of a vocabulary.
   *
   * @param text a search without commands that create rows, such as {@code stats}
   * @param vocabulary what names mean
   * @return the search
   * @throws SearchException if the text is invalid, or creates rows
   */
  public static Search search(String text, Vocabulary vocabulary) {
    return search(text, vocabulary, SplEnvironment.EMPTY);
  }

  /**
   * Parses a search that keeps events and needs more from the host.
   *
   * @param text a search without commands that create rows, such as {@code stats}
   * @param vocabulary what names mean
   * @param environment the tables for {@code lookup}, by name, and the resolver for {@code
   *     iplocation}
   * @return the search
   * @throws SearchException if the text is invalid, or creates rows
   */
  public static Search search(String text, Vocabulary vocabulary, SplEnvironment environment) {
    return new Search(
        SplParser.events(
            Objects.requireNonNull(text, "text is null"), context(vocabulary, environment)));
  }

  /**
   * Parses a condition on events, with Splunk's names for fields.
   *
   * @param text terms of {@code search}, such as {@code errorCode=AccessDenied
   *     userIdentity.type=Root}; or {@code where} and an expression
   * @return the condition
   * @throws SearchException if the text is invalid; the message says what is wrong and shows the
   *     place
   */
  public static Condition condition(String text) {
    return condition(text, Vocabulary.SPLUNK);
  }

  /**
   * Parses a condition on events, with the names of a vocabulary.
   *
   * @param text terms of {@code search}; or {@code where} and an expression
   * @param vocabulary what names mean
   * @return the condition
   * @throws SearchException if the text is invalid; the message says what is wrong and shows the
   *     place
   */
  public static Condition condition(String text, Vocabulary vocabulary) {
    return new Condition(
        SplParser.condition(
            Objects.requireNonNull(text, "text is null"),
            context(vocabulary, SplEnvironment.EMPTY)));
  }

  private static SplContext context(Vocabulary vocabulary, SplEnvironment environment) {
    Objects.requireNonNull(vocabulary, "vocabulary is null");
    return Objects.requireNonNull(environment, "environment is null").context(vocabulary);
  }
}

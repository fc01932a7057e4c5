package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Dsl;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySearch;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Everything for exploring logs by hand, in one static import for JShell or a notebook: the
 * vocabulary of searches, from {@link Dsl}, and methods that answer at once from the <em>current
 * logs</em>, which are those last named by {@link #load}, {@link #logs} or {@link #use}.
 *
 * <pre>{@code
 * import static dev.breadcrumbs.cloudtrail.notebook.Breadcrumbs.*;
 *
 * load("logs/");
 * view("console-logins")
 * spl("errorCode=AccessDenied | timechart count by actor")
 * detect()
 * chart(events().stats(count()).by(EVENT_NAME).run(logs()))
 * }</pre>
 *
 * <p>The current logs are the same for all threads. Programs should use {@link Dsl} and name their
 * sources.
 */
public final class Breadcrumbs extends Dsl {
  private static final LogsAtHand AT_HAND = new LogsAtHand();

  private Breadcrumbs() {}

  /**
   * Loads log files into memory, to be searched again and again, and makes them the current logs.
   *
   * @param paths files and folders
   * @return the events
   * @throws dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException if there is nothing at one
   *     of the paths
   */
  public static LoadedEvents load(String... paths) {
    LoadedEvents loaded = CloudTrail.load(paths(paths));
    use(loaded);
    return loaded;
  }

  /**
   * Makes log files the current logs without loading them, which is better for more than fits into
   * memory: each question reads them.
   *
   * @param path a file or folder
   * @param more further ones
   * @return the log files
   * @throws dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException if there is nothing at one
   *     of the paths
   */
  public static CloudTrailLogs logs(String path, String... more) {
    String[] all = Arrays.copyOf(new String[] {path}, more.length + 1);
    System.arraycopy(more, 0, all, 1, more.length);
    CloudTrailLogs logs = CloudTrail.read(paths(all));
    use(logs);
    return logs;
  }

  private static Path[] paths(String... paths) {
    return Arrays.stream(paths).map(Path::of).toArray(Path[]::new);
  }

  /**
   * Makes a source the current logs: events of your own, or logs from elsewhere.
   *
   * @param source where to look from now on
   */
  public static void use(CloudTrailSource source) {
    AT_HAND.use(source);
  }

  /**
   * Returns the current logs.
   *
   * @return the source that was named last
   * @throws IllegalStateException if none was
   */
  public static CloudTrailSource logs() {
    return AT_HAND.source();
  }

  /**
   * Runs a search in Splunk's language on the current logs.
   *
   * @param text the search; {@link Spl#parse(String)} gives it as a value
   * @return the answer
   * @throws dev.breadcrumbs.cloudtrail.query.SearchException if the text is not a search
   * @throws IllegalStateException if there are no current logs
   */
  public static Table spl(String text) {
    return Spl.parse(text).run(logs());
  }

  /**
   * Runs a ready search on the current logs.
   *
   * @param name its name, as {@link #views()} has it
   * @return the answer
   * @throws dev.breadcrumbs.cloudtrail.query.SearchException if there is none of that name
   * @throws IllegalStateException if there are no current logs
   */
  public static Table view(String name) {
    return Views.named(name).run(logs());
  }

  /**
   * Lists the ready searches, with the questions that they answer.
   *
   * @return the names and the questions
   */
  public static Table views() {
    return Tables.ofViews(Views.all());
  }

  /**
   * Evaluates all rules of the catalogue on the current logs.
   *
   * @return the findings, and the account of the run
   * @throws IllegalStateException if there are no current logs
   */
  public static Evaluation detect() {
    return detect(Catalogue.all());
  }

  /**
   * Evaluates rules on the current logs.
   *
   * @param rules the rules, such as {@code Catalogue.all().and(own)}
   * @return the findings, and the account of the run
   * @throws IllegalStateException if there are no current logs
   */
  public static Evaluation detect(RuleSet rules) {
    return RuleEngine.of(rules).evaluate(logs());
  }

  /**
   * Evaluates rules on the current logs.
   *
   * @param rules the rules, and no others
   * @return the findings, and the account of the run
   * @throws IllegalStateException if there are no current logs
   */
  public static Evaluation detect(Rule... rules) {
    return detect(RuleSet.of(rules));
  }

  /**
   * Starts a rule of your own.
   *
   * @param id its name, small letters and dashes
   * @return the rule in the making
   */
  public static RuleBuilder rule(String id) {
    return Rule.rule(id);
  }

  /**
   * Returns findings as a table, to be drawn or saved.
   *
   * @param evaluation what a run found
   * @return level, time, rule, actor, what and where, a row a finding
   */
  public static Table findings(Evaluation evaluation) {
    return Tables.ofFindings(evaluation.findings());
  }

  /**
   * Draws a table, in the kind of chart that fits its columns.
   *
   * @param table the table
   * @return the chart, which can be told to be another
   * @throws IllegalArgumentException if the table has nothing that can be drawn
   */
  public static Plot chart(Table table) {
    return Plot.of(table);
  }

  /**
   * Finds the story of a credential, with what the rules of the catalogue find in it.
   *
   * @param start an access key, an ARN, an address, an actor's name or an {@code eventID}; see
   *     {@link StorySearch#from}
   * @return the story, without sessions if the start is not in the logs
   * @throws IllegalStateException if there are no current logs
   */
  public static Story story(String start) {
    return StorySearch.from(start).with(detect().findings()).run(logs());
  }

  /**
   * Draws a story: its sessions over time, unless told to be another of its charts.
   *
   * @param story the story
   * @return the chart
   * @throws IllegalArgumentException if the story has no session with a time
   */
  public static Plot chart(Story story) {
    return Plot.of(story);
  }

  /**
   * Shows a value: aligned text in JShell, HTML in a notebook.
   *
   * @param value what to show; see {@link Shown#of(Object)}
   * @return how it looks
   */
  public static Shown show(Object value) {
    return Shown.of(value);
  }

  /**
   * Shows a value with another number of rows.
   *
   * @param value what to show
   * @param rows how many rows at most
   * @return how it looks
   * @throws IllegalArgumentException if the number is less than 1
   */
  public static Shown show(Object value, int rows) {
    return Shown.of(value, TerminalWidth.columns(), rows);
  }
}

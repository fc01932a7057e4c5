package dev.breadcrumbs.cloudtrail.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.View;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report to look at in a browser: one HTML file with findings, charts and tables that sort and
 * filter without a server.
 *
 * <pre>{@code
 * LoadedEvents events = CloudTrail.load(Path.of("logs"));
 * Report.of("Our logs", events, RuleEngine.of(Catalogue.all())).write(Path.of("report.html"));
 *
 * Report.titled("Access keys")
 *     .text("Why", "Asked for by the auditors.")
 *     .view(Views.named("access-keys"), events)
 *     .bars("Calls by region", Spl.parse("* | stats count by awsRegion").run(events))
 *     .write(Path.of("keys.html"));
 * }</pre>
 *
 * <p>The file holds all that it needs and asks nothing of any host, which its content security
 * policy makes sure of. Whatever an event, a file name or a rule says is shown as text. Immutable
 * and thread-safe; each method returns a new report.
 */
public final class Report {
  private final String title;
  private final List<Section> sections;
  private final ReportLimits limits;
  private final @Nullable Instant madeAt;

  private Report(
      String title, List<Section> sections, ReportLimits limits, @Nullable Instant madeAt) {
    this.title = title;
    this.sections = List.copyOf(sections);
    this.limits = limits;
    this.madeAt = madeAt;
  }

  /**
   * Returns a report without sections.
   *
   * @param title its title, not blank
   * @return the report
   * @throws IllegalArgumentException if the title is blank
   */
  public static Report titled(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title is blank");
    }
    return new Report(title, List.of(), ReportLimits.DEFAULT, null);
  }

  /**
   * Returns the report of what there is to know at first: a summary in words, the findings, charts
   * of calls by hour, service, region, error and actor, ready views, and what was left out.
   *
   * @param title its title, not blank
   * @param source the events; it is read once for each part, so load log files before, with {@code
   *     CloudTrail.load}
   * @param engine the rules to evaluate
   * @return the report
   * @throws IllegalArgumentException if the title is blank
   */
  public static Report of(String title, CloudTrailSource source, RuleEngine engine) {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(engine, "engine is null");
    return FirstLook.at(titled(title), source, engine.evaluate(source));
  }

  /**
   * Returns this report with the time at which it was made, which stands below its title.
   *
   * @param time the time
   * @return the report
   */
  public Report madeAt(Instant time) {
    return new Report(title, sections, limits, Objects.requireNonNull(time, "time is null"));
  }

  /**
   * Returns this report within other limits.
   *
   * @param others how much it holds; {@link ReportLimits#DEFAULT} otherwise
   * @return the report
   */
  public Report within(ReportLimits others) {
    return new Report(title, sections, Objects.requireNonNull(others, "others is null"), madeAt);
  }

  /**
   * Returns this report with paragraphs.
   *
   * @param heading the heading of the section
   * @param paragraphs its texts
   * @return the report
   */
  public Report text(String heading, String... paragraphs) {
    return with(new TextSection(heading(heading), List.of(paragraphs)));
  }

  /**
   * Returns this report with findings: a timeline, and a table that leads to the rule and to the
   * JSON of the events of each. What became of the rules that ran, their errors, and the problems
   * of the reading come in tables behind, so that nothing is left out unsaid.
   *
   * @param heading the heading of the section
   * @param evaluation what rules have found
   * @return the report
   */
  public Report findings(String heading, Evaluation evaluation) {
    return with(new FindingsSection(heading(heading), evaluation.findings()))
        .with(RunAccount.sections(evaluation));
  }

  /**
   * Returns this report with a bar for each row of a table.
   *
   * @param heading the heading of the section
   * @param table names in its first column; the first column of numbers behind gives the lengths
   * @return the report
   * @throws IllegalArgumentException if it has no such column
   */
  public Report bars(String heading, Table table) {
    return with(BarsSection.of(heading(heading), table));
  }

  /**
   * Returns this report with bars over time, to be zoomed into.
   *
   * @param heading the heading of the section
   * @param table times in its first column, numbers in others; a missing number counts as 0, and
   *     how many rows have no time that can be drawn is told
   * @return the report
   * @throws IllegalArgumentException if it has no column of numbers behind the first
   */
  public Report overTime(String heading, Table table) {
    return with(TimesSection.of(heading(heading), table));
  }

  /**
   * Returns this report with a table, to be sorted and filtered. What its search left out is told
   * beside it.
   *
   * @param heading the heading of the section
   * @param table the table
   * @return the report
   */
  public Report table(String heading, Table table) {
    return with(RunAccount.table(heading(heading), "", table));
  }

  /**
   * Returns this report with a ready search, which runs now: its question, the search and its rows.
   *
   * @param view the search
   * @param source where to look
   * @return the report
   */
  public Report view(View view, CloudTrailSource source) {
    return with(
        RunAccount.table(view.question(), view.query().toString(), view.query().run(source)));
  }

  private static String heading(String heading) {
    return Objects.requireNonNull(heading, "heading is null");
  }

  Report with(Section section) {
    return with(List.of(section));
  }

  Report with(List<? extends Section> more) {
    List<Section> all = new ArrayList<>(sections);
    all.addAll(more);
    return new Report(title, all, limits, madeAt);
  }

  /**
   * Writes the report to a file, in place of one that is there.
   *
   * @param file where to
   * @throws IOException if it cannot be written there
   */
  public void write(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      write(writer);
    }
  }

  /**
   * Writes the report. All of it is ASCII, so it is the same in every encoding that a web page has.
   *
   * @param writer where to; it stays open
   * @throws IOException if it cannot be written there
   */
  public void write(Writer writer) throws IOException {
    Objects.requireNonNull(writer, "writer is null");
    EventPool events = new EventPool(limits.eventCharacters());
    Page.write(
        writer,
        title,
        target -> writeSections(target, events),
        target -> writeEvents(target, events));
  }

  private void writeSections(Writer target, EventPool events) throws IOException {
    PageJson json = new PageJson(target, limits);
    json.startObject();
    json.text("title", title);
    json.text("madeAt", madeAt == null ? "" : madeAt.toString());
    json.startArray("sections");
    for (Section section : sections) {
      section.write(json, events);
    }
    json.endArray();
    json.endObject();
    json.end();
  }

  private void writeEvents(Writer target, EventPool events) throws IOException {
    PageJson json = new PageJson(target, limits);
    events.write(json);
    json.end();
  }

  /**
   * Returns the report as HTML. Large ones are better written to a file.
   *
   * @return the whole page
   */
  public String toHtml() {
    StringWriter text = new StringWriter();
    try {
      write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  /**
   * Returns what the report is, for people.
   *
   * @return its title and the number of its sections
   */
  @Override
  public String toString() {
    return "Report[" + title + ", " + Words.counted(sections.size(), "section") + "]";
  }
}

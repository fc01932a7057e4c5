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
 * A report for the browser: one HTML file with findings, charts and tables that can be sorted and
 * filtered without a server.
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
 * <p>The file is self-contained and contacts no host, which its content security policy enforces.
 * Whatever an event, a file name or a rule contains is shown as text. Immutable and thread-safe;
 * each method returns a new report.
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
   * Returns the standard report: a summary in words, the findings, charts of calls by hour,
   * service, region, error and actor, predefined views, and what was left out.
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
   * Returns this report with the time of its creation, which is shown below the title.
   *
   * @param time the time
   * @return the report
   */
  public Report madeAt(Instant time) {
    return new Report(title, sections, limits, Objects.requireNonNull(time, "time is null"));
  }

  /**
   * Returns this report with other limits.
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
   * JSON of the events of each. The tables that follow have the results of the rules, their errors
   * and the problems of reading, so that nothing is left out silently.
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
   * Returns this report with a bar chart that has a bar for each row of a table.
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
   * Returns this report with a zoomable bar chart over time.
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
   * Returns this report with a table that can be sorted and filtered. A note says what its search
   * left out.
   *
   * @param heading the heading of the section
   * @param table the table
   * @return the report
   */
  public Report table(String heading, Table table) {
    return with(RunAccount.table(heading(heading), "", table));
  }

  /**
   * Returns this report with a predefined search, which runs immediately: its question, the search
   * and its rows.
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
   * Writes the report to a file, replacing an existing one.
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
   * Writes the report. It is pure ASCII, and so independent of the encoding of the page.
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
   * Returns a short description of the report.
   *
   * @return its title and the number of its sections
   */
  @Override
  public String toString() {
    return "Report[" + title + ", " + Words.counted(sections.size(), "section") + "]";
  }
}

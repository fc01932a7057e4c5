package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What came of a credential, and how it came to be. {@link StorySearch} finds it. Immutable and
 * thread-safe; {@link #toString()} is the story as a tree.
 *
 * @param start what the story starts with, as it was asked for
 * @param sessions the sessions, each behind the one that it came out of; none if the start is not
 *     among the events
 * @param links how they came out of one another, and what was given and not used, in the order of
 *     the calls
 * @param open what the sessions opened and nobody closed
 * @param closed what the sessions opened and somebody closed again
 * @param ends where the trail ends: what the events do not tell, a sentence each
 * @param findings the findings on events of the story
 * @param leftOut what there was no room for, a sentence each
 * @param report the account of what was read
 */
public record Story(
    String start,
    List<StorySession> sessions,
    List<Link> links,
    List<OpenItem> open,
    List<ClosedItem> closed,
    List<String> ends,
    List<Finding> findings,
    List<String> leftOut,
    ReadReport report) {
  /** Checks the parts and copies the lists. */
  public Story {
    Objects.requireNonNull(start, "start is null");
    sessions = List.copyOf(sessions);
    links = List.copyOf(links);
    open = List.copyOf(open);
    closed = List.copyOf(closed);
    ends = List.copyOf(ends);
    findings = List.copyOf(findings);
    leftOut = List.copyOf(leftOut);
    Objects.requireNonNull(report, "report is null");
  }

  /**
   * Returns whether the events have nothing of the start.
   *
   * @return whether there is no session
   */
  public boolean isEmpty() {
    return sessions.isEmpty();
  }

  /**
   * Returns the story as a table: a row for each step, in the order of time.
   *
   * @return the table
   */
  public Table table() {
    return StoryTable.of(this);
  }

  /**
   * Returns the story for a report.
   *
   * @return Markdown
   */
  public String toMarkdown() {
    return StoryMarkdown.of(this);
  }

  /**
   * Returns the story for other programs: its sessions as nodes with the eventIDs of their calls,
   * its links as edges with their kinds.
   *
   * @return one JSON object
   */
  public String toJson() {
    return StoryJson.of(this);
  }

  /**
   * Returns the story for people, as a tree of sessions with their calls. What a terminal would
   * obey is shown by its number.
   *
   * @return the lines, each ended by LF
   */
  @Override
  public String toString() {
    return StoryText.of(this);
  }
}

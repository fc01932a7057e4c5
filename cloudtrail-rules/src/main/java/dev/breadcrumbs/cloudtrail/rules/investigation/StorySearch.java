package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks for the story of a credential: everything that came of it, and how it came to be. A value
 * that runs on any source. Immutable and thread-safe.
 *
 * <pre>{@code
 * Story story = StorySearch.from("AKIAIOSFODNN7EXAMPLE").run(CloudTrail.read(Path.of("logs")));
 * System.out.println(story);
 * }</pre>
 */
public final class StorySearch {
  private static final int MOST_SESSIONS = 100;

  private final String start;
  private final List<Finding> findings;
  private final int most;

  private StorySearch(String start, List<Finding> findings, int most) {
    this.start = start;
    this.findings = List.copyOf(findings);
    this.most = most;
  }

  /**
   * Begins with whatever is known.
   *
   * @param start an access key, also one that was made and never used, a session's id, an ARN of a
   *     principal or of its role or user, a {@code principalId}, an address, an actor's name, or an
   *     {@code eventID}
   * @return a search for its story
   */
  public static StorySearch from(String start) {
    return new StorySearch(
        Objects.requireNonNull(start, "start is null"), List.of(), MOST_SESSIONS);
  }

  /**
   * Hands in findings, so that those on events of the story are told in it.
   *
   * @param all the findings of rules on the same events
   * @return the search with these
   */
  public StorySearch with(List<Finding> all) {
    return new StorySearch(start, all, most);
  }

  /**
   * Sets how many sessions are followed, the nearest first: 100 unless set. {@link Story#leftOut()}
   * tells how many more there are.
   *
   * @param sessions how many
   * @return the search with that limit
   * @throws IllegalArgumentException if it is less than one
   */
  public StorySearch limit(int sessions) {
    if (sessions < 1) {
      throw new IllegalArgumentException("limit is less than one: " + sessions);
    }
    return new StorySearch(start, findings, sessions);
  }

  /**
   * Reads a source twice, or a third time if the start is an {@code eventID}, and tells the story.
   *
   * @param source the events
   * @return the story, without sessions if the start is not among the events
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Story run(CloudTrailSource source) {
    return run(source, RunOptions.DEFAULT);
  }

  /**
   * Reads a source twice, or a third time if the start is an {@code eventID}, and tells the story.
   * It does not depend on the threads, nor on the order of the events.
   *
   * @param source the events
   * @param threads how many threads, and whose
   * @return the story, without sessions if the start is not among the events
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Story run(CloudTrailSource source, RunOptions threads) {
    Sessions sessions = Sessions.of(source, threads);
    List<Session> starts = sessions.find(start);
    if (starts.isEmpty()) {
      starts = givers(sessions);
    }
    if (starts.isEmpty()) {
      starts = sessionsOfEvent(sessions, source, threads);
    }
    StoryGraph graph = new StoryGraph(sessions, starts, most);
    return new StoryMaker(start, sessions, graph, findings).story(source, threads);
  }

  /** Of a credential that was given and never used, there is the session that gave it. */
  private List<Session> givers(Sessions sessions) {
    return sessions.links().stream()
        .filter(link -> link.issued().equals(start))
        .flatMap(link -> sessions.find(link.from()).stream())
        .distinct()
        .toList();
  }

  private List<Session> sessionsOfEvent(
      Sessions sessions, CloudTrailSource source, RunOptions threads) {
    List<CloudTrailEvent> events =
        Search.events().filter(Fields.EVENT_ID.eq(start)).list(source, threads);
    return events.stream().map(sessions::of).flatMap(Optional::stream).distinct().toList();
  }
}

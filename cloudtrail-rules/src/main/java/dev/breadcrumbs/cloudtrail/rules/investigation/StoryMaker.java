package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import dev.breadcrumbs.cloudtrail.rules.internal.story.SessionCalls;
import dev.breadcrumbs.cloudtrail.rules.internal.story.StoryCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the calls of the sessions of a story, and puts it together. */
final class StoryMaker {
  private static final FieldScan SCAN = FieldScan.of(SessionField.ofCallers());

  private final String start;
  private final Sessions sessions;
  private final StoryGraph graph;
  private final StoryFindings findings;

  StoryMaker(String start, Sessions sessions, StoryGraph graph, List<Finding> findings) {
    this.start = start;
    this.sessions = sessions;
    this.graph = graph;
    this.findings = new StoryFindings(sessions, graph, findings);
  }

  Story story(CloudTrailSource source, RunOptions threads) {
    Map<CredentialKey, String> keys = keys();
    StoryCalls calls = new StoryCalls(keys);
    if (!keys.isEmpty()) {
      SCAN.run(
          sessions.withCallsOf(keys.keySet(), source),
          threads,
          () -> new StoryCalls(keys),
          StoryCalls::take,
          calls::add);
    }
    List<StorySession> told = new ArrayList<>();
    graph.depths().forEach((id, depth) -> told.add(session(id, depth, calls)));
    List<Link> links = new ArrayList<>();
    told.forEach(each -> links.addAll(graph.links(each.session().id())));
    links.sort(
        Comparator.comparing((Link link) -> Objects.requireNonNullElse(link.eventTime(), NEVER))
            .thenComparing(Link::eventID));
    SameOrigin origin = new SameOrigin(sessions, told);
    links.addAll(origin.links());
    List<String> leftOut = leftOut(calls);
    leftOut.addAll(origin.leftOut());
    StoryThings things = new StoryThings(calls.things(), graph);
    return new Story(
        start,
        told,
        links,
        things.open(),
        things.closed(),
        new TrailEnds(sessions, graph).of(told),
        findings.all(),
        leftOut,
        sessions.report());
  }

  private static final Instant NEVER = Instant.MAX;

  private Map<CredentialKey, String> keys() {
    Map<CredentialKey, String> keys = new HashMap<>();
    sessions
        .byKey()
        .forEach(
            (key, session) -> {
              if (graph.depths().containsKey(session.id())) {
                keys.put(key, session.id());
              }
            });
    return keys;
  }

  private StorySession session(String id, int depth, StoryCalls calls) {
    Session session = Objects.requireNonNull(sessions.index().byId(id), "session");
    StoryPart part = graph.part(id);
    Map<String, List<Link>> byEvent = new HashMap<>();
    for (Link link : graph.links(id)) {
      byEvent.computeIfAbsent(link.eventID(), each -> new ArrayList<>()).add(link);
    }
    SessionCalls own = calls.own(id);
    List<StoryStep> steps = new ArrayList<>();
    own.inOrder().forEach(fold -> steps.add(Steps.of(fold, false, byEvent)));
    SessionCalls behalf = calls.onBehalf(id);
    behalf.inOrder().forEach(fold -> steps.add(Steps.of(fold, true, byEvent)));
    List<StoryStep> kept =
        part == StoryPart.CAME_BEFORE
            ? steps.stream().filter(step -> !step.links().isEmpty()).toList()
            : steps;
    long leftOut = own.leftOut() + behalf.leftOut();
    return new StorySession(session, part, depth, kept, leftOut, origins(own), findings.of(id));
  }

  private static List<CallOrigin> origins(SessionCalls own) {
    List<CallOrigin> origins = new ArrayList<>();
    own.origins()
        .counts()
        .forEach(
            (origin, calls) ->
                origins.add(new CallOrigin(origin.address(), origin.userAgent(), calls)));
    return origins;
  }

  private List<String> leftOut(StoryCalls calls) {
    List<String> told = new ArrayList<>(sessions.leftOut());
    if (graph.leftOut() > 0) {
      told.add(graph.leftOut() + " more sessions, beyond the limit");
    }
    long origins =
        graph.depths().keySet().stream().mapToLong(id -> calls.own(id).origins().others()).sum();
    if (origins > 0) {
      told.add(
          origins + " calls of more addresses and programs of a session than there is room for");
    }
    if (calls.things().isFull()) {
      told.add("things that were opened or closed, more than there is room for");
    }
    return told;
  }
}

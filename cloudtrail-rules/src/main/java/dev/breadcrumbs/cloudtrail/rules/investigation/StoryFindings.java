package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings on events of a story, but for those of what came before its start. */
final class StoryFindings {
  private final Sessions sessions;
  private final StoryGraph graph;
  private final List<Finding> all = new ArrayList<>();
  private final Map<String, List<Finding>> bySession = new HashMap<>();

  StoryFindings(Sessions sessions, StoryGraph graph, List<Finding> findings) {
    this.sessions = sessions;
    this.graph = graph;
    findings.forEach(this::take);
  }

  private void take(Finding finding) {
    String last = "";
    for (CloudTrailEvent event : finding.events()) {
      Optional<Session> session = sessions.of(event).filter(each -> isTold(each.id()));
      last = session.map(Session::id).orElse(last);
    }
    if (!last.isEmpty()) {
      all.add(finding);
      bySession.computeIfAbsent(last, each -> new ArrayList<>()).add(finding);
    }
  }

  private boolean isTold(String session) {
    return graph.depths().containsKey(session) && graph.part(session) != StoryPart.CAME_BEFORE;
  }

  List<Finding> all() {
    return all;
  }

  /** Those whose last event of the story is of a session. */
  List<Finding> of(String session) {
    return bySession.getOrDefault(session, List.of());
  }
}

package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.AgentsData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PersistenceLanes;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.SessionLanes;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TacticsData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TreeData;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;

/** The charts of a story. */
record StoryChoice(Story story) implements PlotChoice {
  @Override
  public PlotKind kind() {
    return PlotKind.SESSION_LANES;
  }

  @Override
  public PlotData data(PlotKind kind) {
    return switch (kind) {
      case SESSION_LANES -> SessionLanes.of(story);
      case AGENTS -> AgentsData.of(story);
      case PERSISTENCE -> PersistenceLanes.of(story);
      case TACTICS -> TacticsData.of(story);
      case STORY_TREE -> TreeData.of(story);
      case BAR, STACKED_BAR, LINE, HEAT_MAP, TIMELINE ->
          throw new IllegalArgumentException(
              "a chart of the kind " + kind + " needs a table, such as story.table()");
    };
  }

  @Override
  public String subject() {
    return "story of " + story.start();
  }
}

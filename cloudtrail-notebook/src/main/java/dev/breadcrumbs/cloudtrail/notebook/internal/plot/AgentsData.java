package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.investigation.CallOrigin;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StoryPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/**
 * How many calls came from each address with each family of agents.
 *
 * @param addresses from top to bottom
 * @param families from left to right
 * @param calls the numbers by address and then by family
 * @param note what is not shown
 */
public record AgentsData(
    List<String> addresses,
    List<String> families,
    Map<String, Map<String, Double>> calls,
    String note)
    implements PlotData {
  private static final int ROOM = 110;
  private static final int LINE = 34;

  /** Adds up the calls of a story's sessions, but for those of what came before. */
  public static AgentsData of(Story story) {
    List<CallOrigin> origins =
        story.sessions().stream()
            .filter(each -> each.part() != StoryPart.CAME_BEFORE)
            .flatMap(each -> each.origins().stream())
            .toList();
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("a story without calls has no addresses and no agents");
    }
    Map<String, Map<String, Double>> calls = new LinkedHashMap<>();
    Map<String, Double> addresses = new LinkedHashMap<>();
    Map<String, Double> families = new LinkedHashMap<>();
    for (CallOrigin origin : origins) {
      String address = origin.address().isEmpty() ? "(none)" : origin.address();
      String family = AgentFamily.of(origin.userAgent());
      double number = origin.calls();
      calls
          .computeIfAbsent(address, each -> new LinkedHashMap<>())
          .merge(family, number, Double::sum);
      addresses.merge(address, number, Double::sum);
      families.merge(family, number, Double::sum);
    }
    List<String> rows = Greatest.first(addresses, Greatest.LABELS);
    List<String> columns = Greatest.first(families, Greatest.SERIES);
    String note =
        Greatest.joined(
            Greatest.note("addresses", rows.size(), addresses.size()),
            Greatest.note("families of agents", columns.size(), families.size()));
    return new AgentsData(rows, columns, calls, note);
  }

  double calls(String address, String family) {
    return calls.getOrDefault(address, Map.of()).getOrDefault(family, 0.0);
  }

  double most() {
    return calls.values().stream()
        .flatMap(each -> each.values().stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(1);
  }

  @Override
  public int height() {
    return ROOM + LINE * addresses.size();
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return AgentsPainter.chart(this, theme);
  }
}

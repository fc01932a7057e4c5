package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A search compiled for scanning: the paths it needs, and its steps with places for the paths. */
record ScanPlan(List<FieldPath> paths, List<Clause> filters, Projection projection) {
  ScanPlan {
    paths = List.copyOf(paths);
    filters = List.copyOf(filters);
  }

  static ScanPlan of(TableQuery query) {
    EventPipeline pipeline = EventPipeline.of(query.search());
    Projection projection = query.projection().replacingPaths(pipeline.names());
    Set<FieldPath> needed = new LinkedHashSet<>();
    pipeline.filters().forEach(filter -> needed.addAll(filter.paths()));
    needed.addAll(projection.paths());
    List<FieldPath> paths = new ArrayList<>(needed);
    UnaryOperator<Expression> places = places(paths);
    return new ScanPlan(
        paths,
        pipeline.filters().stream().map(filter -> filter.replacingPaths(places)).toList(),
        projection.replacingPaths(places));
  }

  /** Gives each path its place among those that a scan looks for. */
  static UnaryOperator<Expression> places(List<FieldPath> paths) {
    Map<FieldPath, Integer> slots = new HashMap<>();
    paths.forEach(path -> slots.put(path, slots.size()));
    return expression ->
        expression instanceof Expression.AtPath at
            ? new Expression.AtSlot(slots.getOrDefault(at.path(), -1), at.path())
            : expression;
  }

  boolean test(PathValues event) {
    for (Clause filter : filters) {
      if (!filter.test(event)) {
        return false;
      }
    }
    return true;
  }
}

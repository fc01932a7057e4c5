package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A search's steps on events, compiled: the names that {@code rex} and {@code rename} make are
 * replaced by what they mean, so that only conditions on the event itself remain.
 */
final class EventPipeline {
  private final List<Clause> filters = new ArrayList<>();
  private final Map<FieldPath, Expression> meanings = new HashMap<>();

  private EventPipeline() {}

  static EventPipeline of(Search search) {
    EventPipeline pipeline = new EventPipeline();
    search.steps().forEach(pipeline::take);
    return pipeline;
  }

  private void take(EventStep step) {
    if (step instanceof EventStep.Filter filter) {
      filters.add(filter.condition().clause().replacingPaths(names()));
    } else if (step instanceof EventStep.Rex rex) {
      Expression from = rex.field().expression().replacingPaths(names());
      Map<FieldPath, Expression> found = new HashMap<>();
      for (String name : rex.names()) {
        FieldPath path = new FieldPath(List.of(name));
        Expression before = names().apply(new Expression.AtPath(path));
        found.put(path, new Expression.Extract(from, rex.regex(), name, before));
      }
      meanings.putAll(found);
    } else if (step instanceof EventStep.Rename rename) {
      Expression meaning = rename.field().expression().replacingPaths(names());
      meanings.put(FieldPath.parse(rename.newName()), meaning);
    }
  }

  /** What a path stands for behind these steps. */
  UnaryOperator<Expression> names() {
    return expression ->
        expression instanceof Expression.AtPath at
            ? meanings.getOrDefault(at.path(), expression)
            : expression;
  }

  List<Clause> filters() {
    return filters;
  }

  boolean test(PathValues values) {
    for (Clause filter : filters) {
      if (!filter.test(values)) {
        return false;
      }
    }
    return true;
  }
}

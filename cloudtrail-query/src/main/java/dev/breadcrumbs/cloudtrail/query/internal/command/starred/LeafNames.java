package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names under which an event has values and that fit: arrays have their marks in them. */
record LeafNames(List<StarredName> starred) implements OfEvent {
  /** Events of services have some hundred at most. */
  private static final int MOST = 500;

  @Override
  public @Nullable Object valueIn(PathValues values) {
    Set<String> names = new TreeSet<>();
    collect(values.typed().toTree(), "", names);
    if (names.size() > MOST) {
      throw new ValueLimit(
          "it has " + names.size() + " names that fit, and " + MOST + " is the most of one event");
    }
    return Values.ofList(new ArrayList<>(names));
  }

  private void collect(JsonNode node, String name, Set<String> names) {
    if (node.isObject()) {
      String prefix = name.isEmpty() ? "" : name + ".";
      node.properties().forEach(each -> collect(each.getValue(), prefix + each.getKey(), names));
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, name + "{}", names));
    } else if (!node.isNull() && !names.contains(name) && fits(name)) {
      names.add(name);
    }
  }

  private boolean fits(String name) {
    return StarredName.isPath(name) && starred.stream().anyMatch(each -> each.fits(name));
  }

  @Override
  public String column() {
    return "name";
  }
}

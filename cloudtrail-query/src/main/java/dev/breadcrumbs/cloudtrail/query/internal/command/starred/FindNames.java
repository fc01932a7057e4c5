package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names that events have values under and that fit: a row for each, in order. */
public record FindNames(List<StarredName> starred, NamedValue leaves, List<NamedValue> aliases)
    implements Command {
  /** Tables with more columns are for nobody. */
  private static final int MOST = 1_000;

  public static FindNames of(List<StarredName> starred) {
    return new FindNames(
        starred,
        new NamedValue("name", new LeafNames(starred)),
        starred.stream().flatMap(each -> each.aliases().stream()).distinct().toList());
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new FindNames(starred, leaves.replacingPaths(names), NamedValue.reading(aliases, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(List.of(leaves.name()));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.aggregate(List.of(leaves.name()), () -> new Names(this));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "fieldsummary " + patterns();
  }

  private String patterns() {
    return starred.stream().map(StarredName::written).collect(Collectors.joining(", "));
  }

  private static final class Names implements RowSink {
    private final FindNames command;
    private final Set<String> found = new TreeSet<>();
    private final List<NamedValue> aliasesToFind;

    Names(FindNames command) {
      this.command = command;
      this.aliasesToFind = new ArrayList<>(command.aliases);
    }

    @Override
    public void add(Frame frame) {
      for (Object name : Values.each(command.leaves.valueIn(frame))) {
        found.add((String) name);
      }
      aliasesToFind.removeIf(alias -> found.contains(alias.name()));
      for (NamedValue alias : aliasesToFind) {
        if (alias.valueIn(frame) != null) {
          found.add(alias.name());
        }
      }
      check();
    }

    private void check() {
      if (found.size() > MOST) {
        throw new SearchException(
            "more than 1,000 names fit "
                + command.patterns()
                + ": write more of the name, or look at fewer events");
      }
    }

    @Override
    public void merge(RowSink later) {
      found.addAll(((Names) later).found);
      check();
    }

    @Override
    public List<@Nullable Object[]> rows() {
      return found.stream().map(name -> new @Nullable Object[] {name}).collect(Collectors.toList());
    }
  }
}

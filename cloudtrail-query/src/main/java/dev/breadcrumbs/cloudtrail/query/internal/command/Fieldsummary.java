package dev.breadcrumbs.cloudtrail.query.internal.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EventTree;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.stats.FieldSummary;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row a field, with what its values are: {@code fieldsummary}. Without fields, all columns of
 * rows; of events all fields that any of them has.
 *
 * @param maxvals how many values to show at most; 0 for all
 */
public record Fieldsummary(int maxvals, List<NamedValue> fields) implements Command {
  public static final int MAXVALS = 100;

  private static final String FIELD = "field";

  public Fieldsummary {
    fields = List.copyOf(fields);
    if (maxvals < 0) {
      throw new SearchException("maxvals of fieldsummary is negative: " + maxvals);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Fieldsummary(maxvals, NamedValue.reading(fields, names));
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(FIELD));
    columns.addAll(FieldSummary.COLUMNS);
    return columns;
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(columns());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    List<NamedValue> summed = new ArrayList<>(fields);
    Expression tree = null;
    if (fields.isEmpty() && plan.isOfEvents()) {
      tree = plan.read(new EventTree());
    } else if (fields.isEmpty()) {
      plan.columns()
          .forEach(name -> summed.add(new NamedValue(name, plan.read(AtPath.column(name)))));
    }
    Expression whole = tree;
    plan.aggregate(columns(), () -> new Sink(summed, whole, maxvals));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "fieldsummary"
        + (maxvals == MAXVALS ? "" : " maxvals=" + maxvals)
        + (fields.isEmpty() ? "" : " " + NamedValue.written(fields));
  }

  /** Goes through the fields of each event or row. */
  private static final class Sink implements RowSink {
    /** With some values, which are few or estimated. */
    private static final int OF_FIELD = 2_000;

    private final List<NamedValue> fields;
    private final @Nullable Expression tree;
    private final int maxvals;
    private final Map<String, FieldSummary> tallies = new TreeMap<>();
    private Account held = Account.unbounded();

    Sink(List<NamedValue> fields, @Nullable Expression tree, int maxvals) {
      this.fields = fields;
      this.tree = tree;
      this.maxvals = maxvals;
    }

    @Override
    public String holds() {
      return "fields";
    }

    @Override
    public void holdIn(Account account) {
      held = account;
    }

    @Override
    public void add(Frame frame) {
      for (NamedValue field : fields) {
        tally(field.name()).add(field.valueIn(frame));
      }
      if (tree != null && tree.valueIn(frame) instanceof JsonNode event) {
        Map<String, List<Object>> found = new TreeMap<>();
        addAll("", event, found);
        found.forEach((path, values) -> tally(path).add(Values.ofList(values)));
      }
    }

    /** All values of an event by their paths; an array has one path for all its elements. */
    private static void addAll(String path, JsonNode node, Map<String, List<Object>> found) {
      if (node.isArray()) {
        node.forEach(element -> addAll(path + "{}", element, found));
      } else if (node.isObject()) {
        String prefix = path.isEmpty() ? "" : path + ".";
        node.properties().forEach(each -> addAll(prefix + each.getKey(), each.getValue(), found));
      } else if (!node.isNull()) {
        Values.addAll(found.computeIfAbsent(path, first -> new ArrayList<>()), Values.of(node));
      }
    }

    private FieldSummary tally(String field) {
      return tallies.computeIfAbsent(
          field,
          first -> {
            held.holdOne(OF_FIELD + (long) first.length());
            return new FieldSummary();
          });
    }

    @Override
    public void merge(RowSink later) {
      ((Sink) later).tallies.forEach((field, tally) -> tally(field).merge(tally));
    }

    @Override
    public List<@Nullable Object[]> rows() {
      List<@Nullable Object[]> rows = new ArrayList<>();
      int most = maxvals == 0 ? Integer.MAX_VALUE : maxvals;
      tallies.forEach(
          (field, tally) -> {
            if (tally.count() > 0) {
              Map<String, @Nullable Object> row = new HashMap<>(tally.row(most));
              row.put(FIELD, field);
              rows.add(columns().stream().map(row::get).toArray());
            }
          });
      return rows;
    }
  }
}

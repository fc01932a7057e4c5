package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FilledFields;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.IpAddress;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells where addresses are: {@code iplocation}. */
public record Iplocation(
    NamedValue field,
    String prefix,
    boolean allfields,
    Function<String, Map<String, String>> resolver)
    implements Command {
  private static final List<String> USUAL = List.of("City", "Country", "Region", "lat", "lon");
  private static final List<String> ALL =
      List.of("City", "Continent", "Country", "MetroCode", "Region", "Timezone", "lat", "lon");

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Iplocation(field.replacingPaths(names), prefix, allfields, resolver);
  }

  private List<String> wanted() {
    return allfields ? ALL : USUAL;
  }

  private List<String> names() {
    return wanted().stream().map(name -> prefix + name).toList();
  }

  @Override
  public Shape after(Shape before) {
    return before.with(names());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    FilledFields places = FilledFields.in(plan, names());
    plan.step(
        next ->
            frame -> {
              places.put(frame, located(field.valueIn(frame)));
              next.take(frame);
            });
    places.define(plan);
  }

  private @Nullable Object[] located(@Nullable Object addresses) {
    List<String> wanted = wanted();
    List<List<Object>> found = new ArrayList<>();
    wanted.forEach(name -> found.add(new ArrayList<>()));
    for (Object single : Values.each(addresses)) {
      String address = Values.text(single);
      if (IpAddress.isPublic(address)) {
        Map<String, String> place = resolver.apply(address);
        for (int at = 0; at < wanted.size(); at++) {
          Values.addAll(found.get(at), place.get(wanted.get(at)));
        }
      }
    }
    return found.stream().map(Values::ofList).toArray();
  }

  @Override
  public String toString() {
    return "iplocation "
        + (prefix.isEmpty() ? "" : "prefix=" + Quotes.inList(prefix) + " ")
        + (allfields ? "allfields=t " : "")
        + field.written();
  }
}

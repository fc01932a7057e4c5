package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import java.util.ArrayList;
import java.util.List;

/** The paths that a search asks of every event, each with its slot. Grows while a plan is made. */
final class EventPaths {
  private final List<FieldPath> paths = new ArrayList<>();

  /** What a name of an event means: the slots of its paths, which are asked for from now on. */
  Expression read(Expression leaf) {
    if (leaf instanceof NamedExpression named) {
      return named.meaning().replacingPaths(this::read);
    }
    if (leaf instanceof AllTexts) {
      return slot(FieldPath.WHOLE);
    }
    if (leaf instanceof OfEvent) {
      slot(FieldPath.WHOLE);
      return leaf;
    }
    return leaf instanceof AtPath at ? slot(at.path()) : leaf;
  }

  private AtSlot slot(FieldPath path) {
    int known = paths.indexOf(path);
    if (known < 0) {
      paths.add(path);
    }
    return new AtSlot(known < 0 ? paths.size() - 1 : known, path);
  }

  /** The paths, in the order of their slots. */
  List<FieldPath> all() {
    return paths;
  }
}

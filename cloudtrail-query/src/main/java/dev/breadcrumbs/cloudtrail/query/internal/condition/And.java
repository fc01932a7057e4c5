package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All of several. Flat: no member is itself an {@code And}. */
public record And(List<Clause> members) implements Clause {
  public And {
    members =
        members.stream()
            .flatMap(
                member ->
                    member instanceof And and ? and.members.stream() : List.of(member).stream())
            .toList();
  }

  @Override
  public boolean test(PathValues values) {
    for (Clause member : members) {
      if (!member.test(values)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<FieldPath> paths() {
    return Clauses.paths(members);
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return new And(members.stream().map(member -> member.replacingPaths(replacement)).toList());
  }

  @Override
  public Clause ignoringCase() {
    return new And(members.stream().map(Clause::ignoringCase).toList());
  }

  @Override
  public boolean ignoresCase() {
    return members.stream().anyMatch(Clause::ignoresCase);
  }

  @Override
  public @Nullable String searchTerm() {
    return SearchText.joined(members, " ");
  }

  @Override
  public Clause sparing() {
    return new And(members.stream().map(Clause::sparing).toList());
  }

  @Override
  public String toString() {
    return Clauses.joined(members, " AND ");
  }
}

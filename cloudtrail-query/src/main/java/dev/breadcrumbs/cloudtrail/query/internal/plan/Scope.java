package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What names mean at one place of a run that is being prepared. */
final class Scope {
  private static final Expression MISSING = new Coalesce(List.of());

  private final UnaryOperator<Expression> base;
  private final Instant now;
  private final Map<String, Expression> meanings = new HashMap<>();

  Scope(UnaryOperator<Expression> base, Instant now) {
    this.base = base;
    this.now = now;
  }

  Scope over(UnaryOperator<Expression> other) {
    return new Scope(other, now);
  }

  /**
   * What a leaf of an expression means here. An alias means what the event has, whatever steps have
   * made of the names in it.
   */
  Expression read(Expression leaf) {
    if (leaf instanceof AtPath at) {
      Expression meaning = meanings.get(at.path().toString());
      return meaning == null ? base.apply(leaf) : meaning;
    }
    if (leaf instanceof NamedExpression named) {
      Expression meaning = meanings.get(named.name());
      return meaning == null ? base.apply(leaf) : meaning;
    }
    if (leaf instanceof AllTexts || leaf instanceof OfEvent) {
      return base.apply(leaf);
    }
    return leaf instanceof FunctionCall call && call.parts().isEmpty() ? present(call) : leaf;
  }

  /** The run's present, in whole seconds as {@code now()}, exactly as {@code time()}. */
  private Expression present(FunctionCall call) {
    return switch (call.function()) {
      case "now" -> new Literal(now.getEpochSecond());
      case "time" -> new Literal(EpochSeconds.seconds(now));
      default -> call;
    };
  }

  void define(String name, @Nullable Expression meaning) {
    meanings.put(name, meaning == null ? MISSING : meaning);
  }
}

package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Eval;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;

/** Reads {@code where} and {@code eval}. */
final class EvalCommands {
  private EvalCommands() {}

  static void where(SplReader reader, Token name) {
    Clause clause = new EvalParser(reader).clause();
    reader.expectEnd(Mode.EVAL);
    reader.add(name, () -> new Filter(clause));
  }

  static void eval(SplReader reader, Token name) {
    do {
      Token target = reader.next(Mode.EVAL);
      if (!target.is(Kind.WORD) && !target.isQuoted()) {
        throw reader.fail(target, "expected a name to give a value, not " + target.shown());
      }
      reader.expectSign(Mode.EVAL, "=");
      Expression value = new EvalParser(reader).expression();
      reader.add(target, () -> new Eval(SplNames.checked(target.text()), value));
    } while (reader.acceptSign(Mode.EVAL, ","));
    reader.expectEnd(Mode.EVAL);
  }
}

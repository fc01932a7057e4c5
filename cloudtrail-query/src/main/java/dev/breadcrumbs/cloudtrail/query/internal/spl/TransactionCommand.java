package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.transaction.Transact;
import dev.breadcrumbs.cloudtrail.query.internal.command.transaction.TransactionTerms;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code transaction}: fields, and options between them or behind. */
final class TransactionCommand {
  private static final List<String> OPTIONS =
      List.of("maxspan", "maxpause", "maxevents", "startswith", "endswith", "keepevicted");
  private static final int MOST_DIGITS = 12;

  private final SplReader reader;
  private TransactionTerms transaction = TransactionTerms.by(List.of());

  private TransactionCommand(SplReader reader) {
    this.reader = reader;
  }

  static void read(SplReader reader, Token name) {
    new TransactionCommand(reader).read(name);
  }

  private void read(Token name) {
    List<NamedValue> fields = new ArrayList<>();
    while (!reader.atEnd(Mode.LIST)) {
      boolean option =
          reader.peek(Mode.LIST).is(Kind.WORD) && reader.isFollowedBy(Mode.LIST, List.of("="));
      if (option) {
        option();
      } else {
        fields.add(new FieldListParser(reader).field());
      }
      reader.acceptSign(Mode.LIST, ",");
    }
    reader.add(name, () -> new Transact(transaction.of(fields)));
  }

  private void option() {
    Token name = reader.next(Mode.LIST);
    reader.next(Mode.LIST);
    transaction = reader.checked(name, () -> with(name));
  }

  private TransactionTerms with(Token name) {
    return switch (name.raw().toLowerCase(Locale.ROOT)) {
      case "startswith" -> transaction.startsWith(condition());
      case "endswith" -> transaction.endsWith(condition());
      case "maxspan" -> transaction.maxspan(duration(reader.next(Mode.VALUE)));
      case "maxpause" -> transaction.maxpause(duration(reader.next(Mode.VALUE)));
      case "maxevents" ->
          transaction.maxevents(OptionParser.number(reader, reader.next(Mode.VALUE)));
      case "keepevicted" ->
          OptionParser.flag(reader, name.raw(), reader.next(Mode.VALUE))
              ? transaction.keepEvicted()
              : transaction;
      default ->
          throw reader.fail(
              name,
              "transaction has no option "
                  + name.shown()
                  + "; it has "
                  + String.join(", ", OPTIONS));
    };
  }

  /** A search in brackets or quotes, or an expression in {@code eval(...)}. */
  private Clause condition() {
    Token first = reader.next(Mode.LIST);
    if (first.is(Kind.TEXT)) {
      return SearchParser.ofText(reader, first, first.text(), reader.nesting());
    }
    if (first.isWord("eval")) {
      reader.expectSign(Mode.EVAL, "(");
      Clause clause = new EvalParser(reader).clause();
      reader.expectSign(Mode.EVAL, ")");
      return clause;
    }
    if (!first.isSign("(")) {
      throw reader.fail(
          first, "expected a search in quotes or brackets, or eval(...), not " + first.shown());
    }
    Clause clause = new SearchParser(reader).parse();
    reader.expectSign(Mode.SEARCH, ")");
    return clause;
  }

  private Duration duration(Token value) {
    String text = value.text();
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (!value.is(Kind.WORD) || digits == 0 || digits > MOST_DIGITS) {
      throw notTime(value);
    }
    long amount = Long.parseLong(text.substring(0, digits));
    return switch (text.substring(digits).toLowerCase(Locale.ROOT)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s", "sec", "secs", "second", "seconds" -> Duration.ofSeconds(amount);
      case "m", "min", "mins", "minute", "minutes" -> times(amount, 60);
      case "h", "hr", "hrs", "hour", "hours" -> times(amount, 3_600);
      case "d", "day", "days" -> times(amount, 86_400);
      default -> throw notTime(value);
    };
  }

  private static Duration times(long amount, long seconds) {
    return Duration.ofSeconds(Math.multiplyExact(amount, seconds));
  }

  private RuntimeException notTime(Token value) {
    return reader.fail(value, "expected a time such as 30m, but there is " + value.shown());
  }
}

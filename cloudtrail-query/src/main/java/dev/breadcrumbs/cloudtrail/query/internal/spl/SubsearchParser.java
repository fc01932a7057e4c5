package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.Head;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.AnyRow;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowPart;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads searches in brackets among the terms of {@code search}, and what they return. */
final class SubsearchParser {
  private SubsearchParser() {}

  /** Reads on behind the bracket. */
  static Clause anyRow(SplReader outer, Token start, int nesting) {
    SplReader inner = SplParser.amongTerms(outer, start, nesting);
    Clause clause = outer.checked(start, () -> anyRow(outer, inner));
    outer.expectSign(Mode.SEARCH, "]");
    return clause;
  }

  private static Clause anyRow(SplReader outer, SplReader inner) {
    CommandList rows = inner.commands();
    if (!rows.isOfRows()) {
      throw new SearchException(
          "a search in brackets needs to say which fields are compared, as in"
              + " [search errorCode=AccessDenied | return 10 userName] or"
              + " [search errorCode=AccessDenied | table userName, awsRegion]");
    }
    List<Returned> returned = inner.returned();
    List<RowPart> parts = new ArrayList<>();
    for (Returned each : returned == null || returned.isEmpty() ? all(rows) : returned) {
      parts.add(
          each.everywhere()
              ? RowPart.everywhere(each.column())
              : new RowPart(each.column(), outer.names().field(each.field()).expression(), false));
    }
    return AnyRow.of(rows, parts);
  }

  private static List<Returned> all(CommandList rows) {
    return RowPart.shown(rows).stream()
        .map(column -> new Returned(column, column, RowPart.isTerm(column)))
        .toList();
  }

  /** All rows, with all columns: what is so without it, too. */
  static void format(SplReader reader, Token name) {
    reader.returns(name, List.of());
  }

  /** How many rows, one without a number and 0 for all, and which columns of them. */
  static void returned(SplReader reader, Token name) {
    Token first = reader.peek(Mode.LIST);
    int limit =
        OptionParser.isNumber(first) ? OptionParser.number(reader, reader.next(Mode.LIST)) : 1;
    List<Returned> returned = new ArrayList<>();
    List<NamedValue> columns = new ArrayList<>();
    FieldListParser names = new FieldListParser(reader);
    do {
      Returned each = column(reader, names, columns);
      returned.add(each);
      reader.acceptSign(Mode.LIST, ",");
    } while (!reader.atEnd(Mode.LIST));
    if (limit > 0) {
      reader.add(name, () -> new Head(limit));
    }
    List<String> kept = columns.stream().map(NamedValue::name).toList();
    if (reader.shape().open() || !reader.shape().names().equals(kept)) {
      reader.add(name, () -> new Project("table", columns));
    }
    reader.returns(name, returned);
  }

  private static Returned column(
      SplReader reader, FieldListParser names, List<NamedValue> columns) {
    Token first = names.name();
    boolean everywhere = !first.isQuoted() && first.text().startsWith("$");
    boolean renames = !everywhere && reader.acceptSign(Mode.LIST, "=");
    Token column = renames ? names.name() : everywhere ? withoutSign(first, names) : first;
    NamedValue field = names.field(column);
    if (columns.stream().noneMatch(each -> each.name().equals(field.name()))) {
      columns.add(field);
    }
    return new Returned(field.name(), renames ? first.text() : field.name(), everywhere);
  }

  private static Token withoutSign(Token token, FieldListParser names) {
    return token.text().length() == 1
        ? names.name()
        : new Token(token.kind(), token.raw().substring(1), token.start() + 1, token.end());
  }
}

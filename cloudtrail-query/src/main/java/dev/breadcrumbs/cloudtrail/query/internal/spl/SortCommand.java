package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Sort;
import dev.breadcrumbs.cloudtrail.query.internal.command.SortKind;
import dev.breadcrumbs.cloudtrail.query.internal.command.SortTerm;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code sort}: a limit, and fields with a minus in front where the greatest come first. */
final class SortCommand {
  private SortCommand() {}

  static void read(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "limit").read();
    int limit = options.number("limit", 0);
    if (OptionParser.isNumber(reader.peek(Mode.LIST))) {
      limit = OptionParser.number(reader, reader.next(Mode.LIST));
    }
    keys(reader, name, limit);
  }

  static void keys(SplReader reader, Token name, int limit) {
    List<SortTerm> keys = new ArrayList<>();
    boolean turned = false;
    do {
      keys.add(key(reader));
      Token last = reader.peek(Mode.LIST);
      boolean up = last.isWord("asc");
      turned = last.isWord("desc") || last.isWord("d");
      if (up || turned) {
        reader.next(Mode.LIST);
        if (reader.peek(Mode.LIST).isSign(",")) {
          turnLast(keys, turned);
          turned = false;
        }
      }
    } while (reader.acceptSign(Mode.LIST, ",") || !reader.atEnd(Mode.LIST));
    List<SortTerm> ordered = turned ? keys.stream().map(SortCommand::turned).toList() : keys;
    reader.add(name, () -> new Sort(limit, ordered));
  }

  private static void turnLast(List<SortTerm> keys, boolean turn) {
    if (turn) {
      keys.set(keys.size() - 1, turned(keys.get(keys.size() - 1)));
    }
  }

  private static SortTerm turned(SortTerm key) {
    return new SortTerm(key.field(), !key.descending(), key.kind());
  }

  private static SortTerm key(SplReader reader) {
    boolean descending = reader.acceptSign(Mode.LIST, "-");
    if (!descending) {
      reader.acceptSign(Mode.LIST, "+");
    }
    FieldListParser names = new FieldListParser(reader);
    SortKind kind = kind(reader.peek(Mode.LIST));
    if (kind == null || !reader.isFollowedBy(Mode.LIST, List.of("("))) {
      return new SortTerm(names.field(), descending, SortKind.AUTO);
    }
    reader.next(Mode.LIST);
    reader.expectSign(Mode.LIST, "(");
    NamedValue field = names.field();
    reader.expectSign(Mode.LIST, ")");
    return new SortTerm(field, descending, kind);
  }

  private static @Nullable SortKind kind(Token token) {
    if (!token.is(Kind.WORD)) {
      return null;
    }
    return switch (token.raw().toLowerCase(Locale.ROOT)) {
      case "auto" -> SortKind.AUTO;
      case "num" -> SortKind.NUM;
      case "ip" -> SortKind.IP;
      case "str" -> SortKind.STR;
      default -> null;
    };
  }
}

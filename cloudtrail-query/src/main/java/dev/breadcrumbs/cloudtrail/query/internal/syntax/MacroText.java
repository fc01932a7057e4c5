package dev.breadcrumbs.cloudtrail.query.internal.syntax;

import dev.breadcrumbs.cloudtrail.query.internal.syntax.MacroSource.Expansion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in which macros give way to what they stand for, one after the other as a reader meets
 * them. Each place of it still leads to one of the text that somebody wrote. For one thread.
 */
public final class MacroText {
  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 20;
  private static final int MOST = 1_000;

  private final MacroSource macros;
  private final List<Splice> splices = new ArrayList<>();
  private String text;

  public MacroText(String text, MacroSource macros) {
    this.text = text;
    this.macros = macros;
  }

  /** A part of the text that took the place of a call. */
  private record Splice(int start, int oldLength, int newLength, String macro, String call) {
    boolean covers(int offset) {
      return offset >= start && offset < start + newLength;
    }

    int before(int offset) {
      return covers(offset) || offset < start
          ? Math.min(offset, start)
          : offset - newLength + oldLength;
    }
  }

  public String text() {
    return text;
  }

  /** Puts what a macro stands for in place of the call that begins here. */
  void replaceCall(int start) {
    int end = text.indexOf('`', start + 1);
    if (end < 0) {
      throw new SyntaxException("no second ` ends what begins", start);
    }
    String call = text.substring(start + 1, end);
    Expansion expansion;
    try {
      expansion = macros.expand(call);
    } catch (IllegalArgumentException e) {
      throw new SyntaxException(String.valueOf(e.getMessage()), start, e);
    }
    requireBounds(start, call, expansion);
    int oldLength = end + 1 - start;
    text = text.substring(0, start) + expansion.text() + text.substring(end + 1);
    splices.add(new Splice(start, oldLength, expansion.text().length(), expansion.macro(), call));
  }

  private void requireBounds(int start, String call, Expansion expansion) {
    List<Splice> around = around(start);
    if (around.stream().anyMatch(each -> each.macro.equals(expansion.macro()))) {
      throw new SyntaxException("the macro `" + call + "` stands for itself", start);
    }
    if (around.size() >= DEEPEST) {
      throw new SyntaxException("macros nest at most " + DEEPEST + " deep", start);
    }
    if (splices.size() >= MOST) {
      throw new SyntaxException("a search calls at most 1,000 macros", start);
    }
    if (text.length() + expansion.text().length() > LONGEST) {
      throw new SyntaxException(
          "a search has at most 1,000,000 characters, with what its macros stand for", start);
    }
  }

  /** The macros whose text a place is in, the innermost first. */
  private List<Splice> around(int offset) {
    List<Splice> around = new ArrayList<>();
    int place = offset;
    for (int at = splices.size() - 1; at >= 0; at--) {
      if (splices.get(at).covers(place)) {
        around.add(splices.get(at));
      }
      place = splices.get(at).before(place);
    }
    return around;
  }

  /** The place in the text that was written: of what is in a macro, where its call begins. */
  public int written(int offset) {
    int place = offset;
    for (int at = splices.size() - 1; at >= 0; at--) {
      place = splices.get(at).before(place);
    }
    return place;
  }

  /** The call of a macro that a place comes from, as it was written; null if from none. */
  public @Nullable String callAt(int offset) {
    List<Splice> around = around(offset);
    return around.isEmpty() ? null : around.get(around.size() - 1).call;
  }
}

package dev.breadcrumbs.cloudtrail.query.internal.syntax;

/** Knows what macros stand for. */
@FunctionalInterface
public interface MacroSource {
  /** A source without any macro. */
  MacroSource NONE =
      call -> {
        throw new IllegalArgumentException("no macros can stand here: `" + call + "`");
      };

  /**
   * The text that a call stands for.
   *
   * @param call what stands between the backquotes
   * @throws IllegalArgumentException if there is no such macro; it says why
   */
  Expansion expand(String call);

  /**
   * What a call stands for.
   *
   * @param macro the macro, by which a call within itself is recognized
   * @param text what takes the place of the call
   */
  record Expansion(String macro, String text) {}
}

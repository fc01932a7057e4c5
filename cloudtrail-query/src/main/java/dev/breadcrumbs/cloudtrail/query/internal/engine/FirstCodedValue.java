package dev.breadcrumbs.cloudtrail.query.internal.engine;

import java.util.Arrays;

/** The first of several values that is not missing. Not thread-safe. */
final class FirstCodedValue implements CodedValue {
  private final CodedValue[] choices;
  private int[] open = new int[0];
  private int[] places = new int[0];
  private int[] found = new int[0];

  FirstCodedValue(CodedValue[] choices) {
    this.choices = choices;
  }

  @Override
  public void numbers(int[] events, int count, int[] target) {
    Arrays.fill(target, 0, count, Numbering.MISSING);
    if (open.length < count) {
      open = new int[count];
      places = new int[count];
      found = new int[count];
    }
    for (CodedValue choice : choices) {
      int left = 0;
      for (int at = 0; at < count; at++) {
        if (target[at] == Numbering.MISSING) {
          open[left] = events[at];
          places[left++] = at;
        }
      }
      if (left == 0) {
        return;
      }
      choice.numbers(open, left, found);
      for (int at = 0; at < left; at++) {
        target[places[at]] = found[at];
      }
    }
  }
}

package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.Comparator;
import java.util.List;

/**
 * A text that a record must hold. Its {@linkplain PlainRuns plain runs} stand in the bytes as they
 * are, unless they are {@linkplain OtherSpellings spelled} otherwise, or are part of a number that
 * is {@linkplain OddNumbers printed} otherwise.
 */
final class HeldText implements WordFilter {
  private final List<ByteRun> runs;
  private final OtherSpellings spellings;
  private final boolean nested;
  private final boolean mayBeNumber;

  private HeldText(List<String> texts, boolean nested, boolean mayBeNumber) {
    runs =
        texts.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(ByteRun::new)
            .toList();
    this.nested = nested;
    spellings = new OtherSpellings(String.join("", texts), nested);
    this.mayBeNumber = mayBeNumber;
  }

  static HeldText ofValues(String text) {
    return new HeldText(PlainRuns.of(text), false, PlainRuns.mayBeOfNumber(text));
  }

  static HeldText ofLeaves(String text) {
    return new HeldText(PlainRuns.withinTexts(text), true, false);
  }

  @Override
  public boolean mayHold(byte[] bytes, int from, int to, Spelling spelling) {
    for (ByteRun run : runs) {
      if (run.find(bytes, from, to) < 0) {
        return isSpelledOtherwise(bytes, from, to, spelling)
            || (mayBeNumber && OddNumbers.mayStandIn(bytes, from, to));
      }
    }
    return true;
  }

  private boolean isSpelledOtherwise(byte[] bytes, int from, int to, Spelling spelling) {
    boolean possible = spelling == Spelling.ANY || (nested && spelling != Spelling.PLAIN);
    return possible && spellings.mayStandIn(bytes, from, to);
  }

  @Override
  public boolean restricts() {
    return !runs.isEmpty();
  }
}

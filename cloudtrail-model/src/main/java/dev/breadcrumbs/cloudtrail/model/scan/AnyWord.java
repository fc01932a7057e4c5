package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.List;

/** One of some filters must let a record through. */
record AnyWord(List<WordFilter> filters) implements WordFilter {
  AnyWord {
    filters = List.copyOf(filters);
  }

  @Override
  public boolean mayHold(byte[] bytes, int from, int to, Spelling spelling) {
    for (WordFilter filter : filters) {
      if (filter.mayHold(bytes, from, to, spelling)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean restricts() {
    return filters.stream().allMatch(WordFilter::restricts);
  }
}

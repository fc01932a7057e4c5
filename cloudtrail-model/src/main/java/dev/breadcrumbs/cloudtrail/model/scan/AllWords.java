package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.List;

/** Each of some filters must let a record through. */
record AllWords(List<WordFilter> filters) implements WordFilter {
  AllWords {
    filters = List.copyOf(filters);
  }

  @Override
  public boolean mayHold(byte[] bytes, int from, int to, Spelling spelling) {
    for (WordFilter filter : filters) {
      if (!filter.mayHold(bytes, from, to, spelling)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean restricts() {
    return filters.stream().anyMatch(WordFilter::restricts);
  }
}

package dev.breadcrumbs.cloudtrail.query;

import java.util.List;

/** The text is, contains, begins or ends with one of several. */
record TextMatch(Field field, TextOperator operator, List<String> texts, boolean ignoreCase)
    implements OnField {
  public TextMatch {
    texts = List.copyOf(texts);
  }

  @Override
  public OnField on(Field replaced) {
    return new TextMatch(replaced, operator, texts, ignoreCase);
  }

  @Override
  public boolean testValue(Object value) {
    String found = Values.text(value);
    // By index: this is asked for every event, and mostly there is one text.
    for (int at = 0; at < texts.size(); at++) {
      if (operator.test(found, texts.get(at), ignoreCase)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Clause ignoringCase() {
    return new TextMatch(field, operator, texts, true);
  }

  @Override
  public String toString() {
    return Clauses.textMatch(this);
  }
}

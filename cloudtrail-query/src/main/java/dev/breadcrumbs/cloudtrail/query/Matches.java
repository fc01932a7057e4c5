package dev.breadcrumbs.cloudtrail.query;

/** A regular expression is found in the text. */
record Matches(Field field, Regex regex) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new Matches(replaced, regex);
  }

  @Override
  public boolean testValue(Object value) {
    return regex.matcher(Values.text(value)).find();
  }

  @Override
  public Clause ignoringCase() {
    return new Matches(field, Regex.of("(?iu)" + regex));
  }

  @Override
  public String toString() {
    return "match(" + Clauses.name(field) + ", " + Clauses.quoted(regex.toString()) + ")";
  }
}

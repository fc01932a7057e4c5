package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.Regex;
import java.util.List;

/** A step of a search while it still has events. */
sealed interface EventStep {
  /** Keeps the events that meet a condition. */
  record Filter(Condition condition) implements EventStep {
    @Override
    public String toString() {
      return "where " + condition;
    }
  }

  /** Gives new fields what the named groups of a regular expression find in another field. */
  record Rex(Field field, Regex regex) implements EventStep {
    public Rex {
      if (regex.groups().isEmpty()) {
        throw new SearchException("the regular expression of rex names no group: " + regex);
      }
    }

    List<String> names() {
      return regex.groups();
    }

    @Override
    public String toString() {
      return "rex field=" + Clauses.name(field) + " " + Clauses.quoted(regex.toString());
    }
  }

  /** Gives a field a second name. */
  record Rename(Field field, String newName) implements EventStep {
    @Override
    public String toString() {
      return "rename " + Clauses.name(field) + " as " + Clauses.name(newName);
    }
  }
}

package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.TextTest;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes conditions on one field as items of a selection, all of which must hold. */
final class ItemWriter {
  private static final Pattern PART_OF_TIME = Pattern.compile("([a-z]+)\\((.+)\\)");

  private static final String NEQ = "|neq";

  private ItemWriter() {}

  /**
   * Whether it is a condition on one field, or the opposite of one, and so items or nothing.
   *
   * @throws Inexpressible if Sigma cannot say it
   */
  static boolean isLeaf(ConditionForm form) {
    if (form instanceof ConditionForm.Negated not) {
      ConditionForm inner = not.negated().form();
      return !(inner instanceof ConditionForm.Negated) && isLeaf(inner) && items(inner).size() == 1;
    }
    return !(form instanceof ConditionForm.All || form instanceof ConditionForm.Any);
  }

  /**
   * Writes a leaf.
   *
   * @return the values by their keys
   * @throws Inexpressible if Sigma cannot say it
   */
  static Map<String, Object> items(ConditionForm leaf) {
    if (leaf instanceof ConditionForm.Negated not) {
      Map<String, Object> items = new LinkedHashMap<>();
      items(not.negated().form()).forEach((key, value) -> items.put(key + NEQ, value));
      return items;
    }
    if (leaf instanceof ConditionForm.Text text) {
      return Map.of(key(text.field(), place(text.test()), cased(text.ignoreCase())), texts(text));
    }
    if (leaf instanceof ConditionForm.Pattern pattern) {
      String value = TextPattern.parse(pattern.pattern()).escaped();
      return Map.of(key(pattern.field(), "", cased(pattern.ignoreCase())), value);
    }
    if (leaf instanceof ConditionForm.Differs differs) {
      String key = key(differs.field(), "", cased(differs.ignoreCase())) + NEQ;
      return both(exists(differs.field()), key, valueOf(escaped(differs.texts())));
    }
    if (leaf instanceof ConditionForm.Regex regex) {
      return Map.of(key(regex.field(), "|re", ""), regex.regex());
    }
    if (leaf instanceof ConditionForm.Cidr cidr) {
      return Map.of(key(cidr.field(), "|cidr", ""), cidr.block());
    }
    return otherItems(leaf);
  }

  private static Map<String, Object> otherItems(ConditionForm leaf) {
    if (leaf instanceof ConditionForm.Compared number) {
      return numbers(number);
    }
    if (leaf instanceof ConditionForm.Presence presence) {
      return Map.of(exists(presence.field()), presence.expected());
    }
    if (leaf instanceof ConditionForm.InList list) {
      String value = "%" + list.list() + "%";
      return list.expected()
          ? Map.of(key(list.field(), "|expand", ""), value)
          : both(exists(list.field()), key(list.field(), "|expand", "") + NEQ, value);
    }
    if (leaf instanceof ConditionForm.TwoFields two) {
      String modifiers = "|fieldref" + place(two.test());
      return Map.of(key(two.field(), modifiers, cased(two.ignoreCase())), name(two.other()));
    }
    throw new Inexpressible(
        leaf instanceof ConditionForm.Other other ? other.text() : leaf.toString());
  }

  private static Map<String, Object> both(String exists, String key, Object value) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put(exists, true);
    both.put(key, value);
    return both;
  }

  private static Map<String, Object> numbers(ConditionForm.Compared number) {
    Map<String, Object> items = new LinkedHashMap<>();
    List<String> tests =
        switch (number.test()) {
          // A plain value is a text, and so not equal to the same number in other digits.
          case EQ -> List.of("|gte", "|lte");
          case LT -> List.of("|lt");
          case LE -> List.of("|lte");
          case GT -> List.of("|gt");
          case GE -> List.of("|gte");
        };
    tests.forEach(test -> items.put(key(number.field(), test, ""), number.number()));
    return items;
  }

  private static String exists(Field field) {
    return key(field, "|exists", "");
  }

  private static Object texts(ConditionForm.Text text) {
    if (text.field().equals(Fields.leaves()) && text.test() != TextTest.CONTAINS) {
      throw new Inexpressible("a value anywhere in the event that is, begins or ends with a text");
    }
    return valueOf(escaped(text.texts()));
  }

  private static List<String> escaped(List<String> texts) {
    return texts.stream().map(text -> TextPattern.plain(text).escaped()).toList();
  }

  private static Object valueOf(List<String> texts) {
    return texts.size() == 1 ? texts.get(0) : texts;
  }

  private static String place(TextTest test) {
    return switch (test) {
      case EQ -> "";
      case CONTAINS -> "|contains";
      case STARTS_WITH -> "|startswith";
      case ENDS_WITH -> "|endswith";
    };
  }

  private static String cased(boolean ignoreCase) {
    return ignoreCase ? "" : "|cased";
  }

  private static String key(Field field, String modifiers, String cased) {
    Matcher part = PART_OF_TIME.matcher(field.name());
    if (part.matches() && isPartOfTime(field, part.group(1), part.group(2))) {
      return part.group(2) + "|" + part.group(1) + (modifiers.isEmpty() ? "" : modifiers);
    }
    return name(field) + modifiers + cased;
  }

  private static boolean isPartOfTime(Field field, String part, String times) {
    Modifier modifier = Modifier.named(part);
    return modifier != null
        && modifier.role() == Modifier.Role.TIME
        && (field.equals(new DatePart(modifier, EventFields.of(times, 0)).field())
            || field.equals(new DatePart(modifier, Fields.at(times)).field()));
  }

  /**
   * The name of a field in Sigma.
   *
   * @throws Inexpressible if its values come from elsewhere than a path
   */
  static String name(Field field) {
    if (field.equals(Fields.leaves())) {
      return "";
    }
    try {
      if (EventFields.isNamed(field) && field.name().indexOf('|') < 0) {
        return field.name();
      }
    } catch (SearchException e) {
      // A name that is no path is that of a computed field.
      throw new Inexpressible("the field " + field.name());
    }
    throw new Inexpressible("the field " + field.name());
  }
}

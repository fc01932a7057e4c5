package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.FoundText;
import dev.breadcrumbs.cloudtrail.rules.JoinedFields;
import dev.breadcrumbs.cloudtrail.rules.catalogue.CompiledConditions.Sort;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields and conditions, each once, for {@link CompiledConditions}, which reads those that
 * are asked for.
 */
final class ConditionCompiler {
  private static final Pattern CALL = Pattern.compile("\\w+\\((.*)\\)");
  private static final Pattern DIFFERENT = Pattern.compile("'?([\\w.-]+)'?!='?([\\w.-]+)'?");

  private final DataWriter fieldData;
  private final DataWriter conditionData;
  private final Map<Field, Integer> fields = new LinkedHashMap<>();
  private final Map<Condition, Integer> conditions = new LinkedHashMap<>();
  private final Set<Field> joined;

  /**
   * Makes a compiler.
   *
   * @param own fields that documents make of others
   */
  ConditionCompiler(DataWriter data, Set<OwnField> own) {
    this.fieldData = data.another();
    this.conditionData = data.another();
    this.joined = new LinkedHashSet<>();
    own.forEach(this::add);
  }

  /**
   * A field that a document makes of others.
   *
   * @param members the others
   * @param texts of which the first in a value counts; empty if the values do
   */
  record OwnField(String name, List<String> members, List<String> texts) {}

  private void add(OwnField own) {
    List<Field> parts = own.members().stream().map(Fields::named).toList();
    List<Integer> numbers = parts.stream().map(this::number).toList();
    boolean isFound = !own.texts().isEmpty();
    Field field =
        isFound
            ? FoundText.of(own.name(), parts.get(0), own.texts())
            : JoinedFields.of(own.name(), parts);
    DataWriter written =
        isFound
            ? entry(CompiledConditions.FOUND, own.name()).number(numbers.get(0)).texts(own.texts())
            : entry(CompiledConditions.JOINED, own.name()).numbers(numbers);
    fieldData.entry(written);
    fields.put(field, fields.size());
    joined.add(field);
  }

  private DataWriter entry(int kind, String name) {
    return fieldData.another().number(kind).text(name);
  }

  /** All that was written, to come before the numbers that refer to it. */
  DataWriter data(DataWriter all) {
    return all.another()
        .number(fields.size())
        .append(fieldData)
        .number(conditions.size())
        .append(conditionData);
  }

  int number(Field field) {
    Integer known = fields.get(field);
    if (known != null) {
      return known;
    }
    fieldData.entry(entry(kind(field), field.name()));
    fields.put(field, fields.size());
    return fields.size() - 1;
  }

  List<Integer> numbers(List<Field> several) {
    return several.stream().map(this::number).toList();
  }

  private static int kind(Field field) {
    if (isAtPath(field)) {
      return CompiledConditions.AT_PATH;
    }
    if (isNamed(field)) {
      return CompiledConditions.NAMED;
    }
    throw new IllegalArgumentException("a field that is not known: " + field.name());
  }

  /** Whether it is a field, and not what an expression makes of some. */
  private boolean isKnown(Field field) {
    return fields.containsKey(field) || isAtPath(field) || isNamed(field);
  }

  private static boolean isNamed(Field field) {
    try {
      return field.equals(Fields.named(field.name()));
    } catch (SearchException e) {
      // A name that is none of a field's.
      return false;
    }
  }

  private static boolean isAtPath(Field field) {
    try {
      return field.equals(Fields.at(field.name()));
    } catch (SearchException e) {
      // A name that is no path.
      return false;
    }
  }

  int number(Condition condition) {
    Integer known = conditions.get(condition);
    if (known != null) {
      return known;
    }
    // What it is made of has a number before.
    DataWriter own = written(condition);
    conditionData.entry(own);
    conditions.put(condition, conditions.size());
    return conditions.size() - 1;
  }

  private DataWriter sort(Sort sort) {
    return conditionData.another().name(sort);
  }

  private DataWriter written(Condition condition) {
    ConditionForm form = condition.form();
    if (form instanceof ConditionForm.All all) {
      return sort(Sort.ALL).numbers(members(all.members()));
    }
    if (form instanceof ConditionForm.Any any) {
      return sort(Sort.ANY).numbers(members(any.members()));
    }
    if (form instanceof ConditionForm.Negated not) {
      return sort(Sort.NOT).number(number(not.negated()));
    }
    if (form instanceof ConditionForm.Text text) {
      return sort(text.ignoreCase() ? Sort.TEXT_ANY_CASE : Sort.TEXT)
          .number(number(text.field()))
          .name(text.test())
          .texts(text.texts());
    }
    if (form instanceof ConditionForm.Regex regex) {
      return sort(Sort.REGEX).number(number(regex.field())).text(regex.regex());
    }
    if (form instanceof ConditionForm.Cidr cidr) {
      return sort(Sort.CIDR).number(number(cidr.field())).text(cidr.block());
    }
    if (form instanceof ConditionForm.Compared compared) {
      return sort(Sort.NUMBER)
          .number(number(compared.field()))
          .name(compared.test())
          .text(compared.number());
    }
    return onField(condition, form);
  }

  private List<Integer> members(List<Condition> members) {
    return members.stream().map(this::number).toList();
  }

  private DataWriter onField(Condition condition, ConditionForm form) {
    if (form instanceof ConditionForm.Pattern pattern && !pattern.ignoreCase()) {
      return sort(Sort.LIKE).number(number(pattern.field())).text(pattern.pattern());
    }
    if (form instanceof ConditionForm.TwoFields two
        && isKnown(two.field())
        && isKnown(two.other())
        && two.field().eq(two.other()).equals(condition)) {
      return sort(Sort.SAME).number(number(two.field())).number(number(two.other()));
    }
    if (form instanceof ConditionForm.Differs differs
        && differs.field().ne(differs.texts().get(0)).equals(condition)) {
      return sort(Sort.IS_NOT).number(number(differs.field())).text(differs.texts().get(0));
    }
    DataWriter onPolicy = onPolicy(condition, form);
    if (onPolicy != null) {
      return onPolicy;
    }
    if (form instanceof ConditionForm.Presence presence) {
      return sort(presence.expected() ? Sort.EXISTS : Sort.MISSING)
          .number(number(presence.field()));
    }
    if (form instanceof ConditionForm.InList list) {
      boolean optional = condition.neededLists().isEmpty();
      return sort(sort(list.expected(), optional)).number(number(list.field())).text(list.list());
    }
    Matcher different = DIFFERENT.matcher(condition.toString());
    if (different.matches()) {
      Field one = Fields.at(different.group(1));
      Field other = Fields.at(different.group(2));
      if (one.ne(other).equals(condition)) {
        return sort(Sort.DIFFERENT).number(number(one)).number(number(other));
      }
    }
    return sort(Sort.WHERE).text(condition.toString());
  }

  private static Sort sort(boolean inList, boolean optional) {
    if (optional) {
      return inList ? Sort.IN_OPTIONAL_LIST : Sort.NOT_IN_OPTIONAL_LIST;
    }
    return inList ? Sort.IN_LIST : Sort.NOT_IN_LIST;
  }

  /** A condition on a policy, by its name and the field that it looks at; null if it is none. */
  private @Nullable DataWriter onPolicy(Condition condition, ConditionForm form) {
    if (form.fields().isEmpty()) {
      return null;
    }
    Matcher call = CALL.matcher(form.fields().get(0).name());
    if (!call.matches()) {
      return null;
    }
    if (call.group().startsWith("opensToWorld")) {
      List<Integer> ports =
          Pattern.compile("\\d+")
              .matcher(call.group(1))
              .results()
              .map(found -> Integer.valueOf(found.group()))
              .toList();
      return sort(Sort.PORTS).numbers(ports);
    }
    for (Map.Entry<Sort, Function<Field, Condition>> policy : policies().entrySet()) {
      for (Field field : candidates(call.group(1))) {
        if (policy.getValue().apply(field).equals(condition)) {
          return sort(policy.getKey()).number(number(field));
        }
        if (policy.getValue().apply(field).not().equals(condition)) {
          return sort(Sort.NOT).number(number(policy.getValue().apply(field)));
        }
      }
    }
    return null;
  }

  private List<Field> candidates(String name) {
    List<Field> candidates = new ArrayList<>(List.of(Fields.at(name)));
    joined.stream().filter(field -> field.name().equals(name)).forEach(candidates::add);
    return candidates;
  }

  private static Map<Sort, Function<Field, Condition>> policies() {
    Map<Sort, Function<Field, Condition>> policies = new EnumMap<>(Sort.class);
    policies.put(Sort.PUBLIC_ACCESS, Policies::grantsPublicAccess);
    policies.put(Sort.FOREIGN_TRUST, Policies::trustsForeignAccount);
    policies.put(Sort.FOREIGN_ACCOUNT, Policies::foreignAccounts);
    policies.put(Sort.SHARED_WITH_ALL, Policies::sharedWithAll);
    policies.put(Sort.ADMINISTRATOR, Policies::allowsAdministrator);
    policies.put(Sort.ANY_WORKLOAD, Policies::trustsAnyWorkload);
    return policies;
  }
}

package dev.breadcrumbs.cloudtrail.sql.pattern;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.sql.NotInSqlException;
import dev.breadcrumbs.cloudtrail.sql.internal.compile.TableField;
import dev.breadcrumbs.cloudtrail.sql.internal.compile.TableField.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that are a path of an event, and nothing more. */
final class Plain {
  private static final Set<String> FLAGS = Set.of("readOnly", "managementEvent");

  private Plain() {}

  static String path(String what, Field field) {
    if (field.name().contains("{") || !field.equals(Fields.at(field.name()))) {
      throw new NotInSqlException(
          what + " asks for fields by their paths; '" + field.name() + "' is worked out of others");
    }
    return field.name();
  }

  /** Whether CloudTrail has a text there and nothing else. */
  static boolean isText(Field field) {
    @Nullable TableField known = TableField.EVENT;
    for (String name : field.name().split("\\.")) {
      known = known == null ? null : known.members().get(name);
    }
    return known != null && known.form() == Form.TEXT && !FLAGS.contains(field.name());
  }

  static NotInSqlException unsayable(String what, Condition condition) {
    return new NotInSqlException(what + " cannot say '" + condition + "'");
  }
}

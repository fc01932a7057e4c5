package dev.breadcrumbs.cloudtrail.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.stream.Stream;

/** The types that users of a class see. */
final class Signatures {
  private Signatures() {}

  static Stream<JavaClass> typesShownBy(JavaClass type) {
    Stream<JavaType> ancestors =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream().filter(Signatures::isSeen).map(JavaField::getType);
    Stream<JavaType> calls =
        type.getCodeUnits().stream().filter(Signatures::isSeen).flatMap(Signatures::typesOf);
    return Stream.of(ancestors, fields, calls)
        .flatMap(types -> types)
        .flatMap(shown -> shown.getAllInvolvedRawTypes().stream());
  }

  private static boolean isSeen(HasModifiers member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaType> typesOf(JavaCodeUnit call) {
    return Stream.of(
            Stream.of(call.getReturnType()),
            call.getParameterTypes().stream(),
            call.getExceptionTypes().stream())
        .flatMap(types -> types);
  }
}

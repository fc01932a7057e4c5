package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.when;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.List;
import java.util.function.Function;

/** Splunk's names for what a call was about: a user, a bucket, an instance ... */
final class ResourceAliases {
  private ResourceAliases() {}

  static List<NamedValue> all() {
    return List.of(
        named("object", ofKind(ResourceKind::name)),
        named("dest", ofKind(ResourceKind::name)),
        named("object_id", ofKind(kind -> first(kind.id(), kind.name()))),
        named("object_category", ofKind(kind -> text(kind.category()))),
        firstOf(
            "object_attrs",
            "requestParameters.policyDocument",
            "requestParameters.bucketPolicy",
            "requestParameters.AccessControlPolicy",
            "requestParameters.ipPermissions",
            "requestParameters.attribute"),
        firstOf(
            "image_id",
            "requestParameters.instancesSet.items{}.imageId",
            "responseElements.instancesSet.items{}.imageId",
            "requestParameters.imageId",
            "responseElements.imageId"),
        firstOf(
            "instance_type",
            "requestParameters.instanceType",
            "responseElements.instancesSet.items{}.instanceType"));
  }

  private static Expression ofKind(Function<ResourceKind, Expression> value) {
    return first(
        ResourceKind.ALL.stream().map(kind -> when(kind.fits(), value.apply(kind))).toList());
  }
}

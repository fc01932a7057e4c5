/**
 * Predefined searches with the questions that they answer: IAM and key activity, buckets, Config,
 * networks, sign-ins, errors, principals. Each is a value like any other search.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.views;

import org.jspecify.annotations.NullMarked;

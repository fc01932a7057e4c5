package dev.breadcrumbs.cloudtrail.rules.internal.engine;

/** An occurrence that meets one of a rule's conditions, by its number among them. */
record ConditionMatch(int condition, Occurrence occurrence) {}

package dev.breadcrumbs.cloudtrail.rules;

/** An occurrence that meets one of a rule's conditions, by its number among them. */
record Hit(int leaf, Occurrence occurrence) {}

package dev.breadcrumbs.cloudtrail.query.internal.plan;

/** How many events or rows a command left out, as they lack a field. */
public record LeftOutTally(String command, String field, long count, boolean ofEvents) {}

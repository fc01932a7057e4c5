package dev.breadcrumbs.cloudtrail.query.internal.spl;

/** A column that {@code return} names, and the field that it is compared with. */
record Returned(String column, String field, boolean everywhere) {}

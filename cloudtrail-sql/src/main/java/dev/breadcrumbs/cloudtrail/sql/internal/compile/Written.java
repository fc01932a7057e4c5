package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import java.util.List;

/** A statement, and what it leaves open. */
public record Written(String sql, List<String> notes) {}

package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.Map;

/** How many events or rows came to a command, went on, and lacked a field that it groups by. */
public record CommandTally(String command, long in, long out, Map<String, Long> missing) {}

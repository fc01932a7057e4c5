package dev.breadcrumbs.cloudtrail.benchmarks.month;

/**
 * One event.
 *
 * @param second when it happened, in seconds of Unix time
 * @param json the record
 */
record MonthEvent(long second, String json) {}

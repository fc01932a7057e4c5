/**
 * Makes a month of an account in which nothing bad happens, to count what rules find in it. Who is
 * at work, and how much, is data: {@code actors.jsonl} has a line for each, {@code calls.jsonl} one
 * for each call of theirs with its weight. Every byte follows from the seed and the size.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.benchmarks.month;

import org.jspecify.annotations.NullMarked;

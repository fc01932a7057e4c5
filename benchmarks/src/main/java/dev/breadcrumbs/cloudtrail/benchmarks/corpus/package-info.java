/**
 * Makes a corpus of CloudTrail log files of any size. Every byte follows from the seed and the size
 * alone, so that two machines measure the same events. What an event looks like is data: {@code
 * grammar.txt} and {@code calls.txt}.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;

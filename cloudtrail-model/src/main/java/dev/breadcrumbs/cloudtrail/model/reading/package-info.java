/**
 * From bytes to records: log files, framing, problems, and the report of a run.
 *
 * <p>Framing cuts a log file into one slice of bytes per record, with the place it came from, and
 * decodes nothing. The typed decoder and the search engine both stand on it. A fault in the input
 * is a {@link dev.breadcrumbs.cloudtrail.model.reading.ReadProblem}, a value with file, record and
 * offset; the caller's {@link dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy} decides how
 * it is handled.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.reading;

import org.jspecify.annotations.NullMarked;

/**
 * Reads needed fields off the bytes of a record, without decoding it: one pass that checks the
 * JSON, finds the record's end, and remembers where the values of the needed paths are. Knows bytes
 * and paths, nothing of searches; not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.scan;

import org.jspecify.annotations.NullMarked;

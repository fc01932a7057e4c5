/**
 * Reads needed fields off the bytes of a record, without decoding it: one pass that checks the
 * JSON, finds the record's end, and remembers where the values of the needed paths are; and does
 * such work for many files at a time. Knows bytes and paths, nothing of searches; exported to the
 * query module only.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.scan;

import org.jspecify.annotations.NullMarked;

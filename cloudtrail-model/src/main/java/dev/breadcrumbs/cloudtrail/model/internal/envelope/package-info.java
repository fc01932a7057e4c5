/**
 * What bytes of JSON and of tables are by their shape, without decoding them: where values end,
 * what an object is and where it holds events. Knows bytes, and nothing of files and problems.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import org.jspecify.annotations.NullMarked;

/**
 * Reads records straight from the bytes of their JSON, or from Jackson's tokens, and writes them
 * back without loss. It takes any kind of record whose components are named as the JSON's fields,
 * and knows none of them by name: the events stand on it.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.model.internal.decode;

import org.jspecify.annotations.NullMarked;

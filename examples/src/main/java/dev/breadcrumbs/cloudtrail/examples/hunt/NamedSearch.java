package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.TableQuery;

/**
 * A search under a name that can be typed.
 *
 * @param name the name
 * @param question what it answers
 * @param query the search
 */
record NamedSearch(String name, String question, TableQuery query) {}

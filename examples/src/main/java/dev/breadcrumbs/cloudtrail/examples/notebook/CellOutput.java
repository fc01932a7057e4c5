package dev.breadcrumbs.cloudtrail.examples.notebook;

/**
 * What a cell came to.
 *
 * @param printed what it printed
 * @param text its last value as text; empty if it has none
 * @param html its last value as HTML; empty if it has none
 */
public record CellOutput(String printed, String text, String html) {}

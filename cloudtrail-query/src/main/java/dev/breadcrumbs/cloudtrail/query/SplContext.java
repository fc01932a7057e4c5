package dev.breadcrumbs.cloudtrail.query;

/** What a search's text is read with: what names mean, and what the host gives beside the text. */
record SplContext(Vocabulary vocabulary, SplEnvironment environment) {}

package dev.breadcrumbs.cloudtrail.examples.sample;

/** One delivered log file: where it goes below the output folder, and its text before gzip. */
record LogFile(String path, String text) {}

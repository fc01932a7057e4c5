package dev.breadcrumbs.cloudtrail.rules.sigma;

/**
 * What the items of one document share.
 *
 * @param placeholders what placeholders stand for
 * @param budget how much may still be made of them
 * @param extension what the document says beyond Sigma
 */
record ItemScope(Placeholders placeholders, ExpansionBudget budget, Extension extension) {}

package io.groundswell.trend.tally;

/**
 * A form of a tag and how many people wrote it.
 *
 * @param form the surface form, without its hash sign
 * @param people distinct authors within the ledger's horizon
 */
public record FormCount(String form, int people) {}

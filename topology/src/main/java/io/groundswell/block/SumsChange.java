package io.groundswell.block;

import io.groundswell.welcome.Sums;

/**
 * What is to be added to a campaign's sums.
 *
 * @param campaign the campaign's id
 * @param more may hold negative ones
 */
public record SumsChange(String campaign, Sums more) {}

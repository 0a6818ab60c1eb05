/**
 * Welcome campaigns: who belongs to one, what is added up about it ({@link io.groundswell.welcome.Sums}), and what is read off
 * the sums ({@link io.groundswell.welcome.Maturity} tells whose time has passed). {@code docs/campaigns.md} defines every figure.
 */
@NullMarked
package io.groundswell.welcome;

import org.jspecify.annotations.NullMarked;

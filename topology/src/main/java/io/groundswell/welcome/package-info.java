/** Welcome campaigns: how they are defined, and what is counted about them. */
@NullMarked
package io.groundswell.welcome;

import org.jspecify.annotations.NullMarked;

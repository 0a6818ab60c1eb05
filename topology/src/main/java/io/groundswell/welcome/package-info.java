/** Welcome campaigns: their place in the layout; nothing is counted here yet. */
@NullMarked
package io.groundswell.welcome;

import org.jspecify.annotations.NullMarked;

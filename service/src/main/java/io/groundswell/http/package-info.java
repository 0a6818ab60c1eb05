/** REST under /api/v1, health and metrics. */
@NullMarked
package io.groundswell.http;

import org.jspecify.annotations.NullMarked;

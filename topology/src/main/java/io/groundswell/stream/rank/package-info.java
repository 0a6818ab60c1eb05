/** The step that ranks each scope, with what it keeps: candidates of open slides, tracks, past rankings, proposals of campaigns. */
@NullMarked
package io.groundswell.stream.rank;

import org.jspecify.annotations.NullMarked;

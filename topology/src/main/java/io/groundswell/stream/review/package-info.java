/** What people decided, as every task knows it: rules about tags, definitions of campaigns. */
@NullMarked
package io.groundswell.stream.review;

import org.jspecify.annotations.NullMarked;

/** JMH for what is done once a post, a mention or a slide. */
@NullMarked
package io.groundswell.bench.hot;

import org.jspecify.annotations.NullMarked;

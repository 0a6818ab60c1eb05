/** The steps that read posts: which of them are events (accept), what each makes count or count no more (mention), and the blocks that say so (batch). */
@NullMarked
package io.groundswell.stream.source;

import org.jspecify.annotations.NullMarked;

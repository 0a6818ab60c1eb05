/** How a tag is used, beside how much: copies, few hands, what is removed at once, newcomers, tags written together. Pure Java. */
@NullMarked
package io.groundswell.conduct;

import org.jspecify.annotations.NullMarked;

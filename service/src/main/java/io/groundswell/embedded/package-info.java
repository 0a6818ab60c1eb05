/** A broker and a registry inside this process, for laptops and tests. */
@NullMarked
package io.groundswell.embedded;

import org.jspecify.annotations.NullMarked;

/** Settings: one file, four layers over it, each key checked. */
@NullMarked
package io.groundswell.config;

import org.jspecify.annotations.NullMarked;

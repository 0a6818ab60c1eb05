/** Pictures of figures, as SVG that needs nothing from elsewhere. */
@NullMarked
package io.groundswell.plot;

import org.jspecify.annotations.NullMarked;

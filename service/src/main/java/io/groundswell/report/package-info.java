/** What people read about a campaign: one page that needs nothing from elsewhere. */
@NullMarked
package io.groundswell.report;

import org.jspecify.annotations.NullMarked;

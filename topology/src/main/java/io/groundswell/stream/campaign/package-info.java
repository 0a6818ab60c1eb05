/** The steps that follow campaigns: who stands where (cohort), how newcomers are received (welcome), and what it adds up to (campaign). */
@NullMarked
package io.groundswell.stream.campaign;

import org.jspecify.annotations.NullMarked;

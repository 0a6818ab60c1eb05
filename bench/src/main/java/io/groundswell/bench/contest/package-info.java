/** Those who drain one backlog, each in a process of its own, and how they are measured. */
@NullMarked
package io.groundswell.bench.contest;

import org.jspecify.annotations.NullMarked;

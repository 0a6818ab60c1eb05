/** The client of a Confluent-API schema registry, and the wire format its serdes speak. */
@NullMarked
package io.groundswell.registry;

import org.jspecify.annotations.NullMarked;

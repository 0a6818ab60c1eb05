package io.groundswell.query;

import java.util.function.Function;

/**
 * What a question got. That something is not known, or cannot be told now, is an answer like any other.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /**
     * It is known.
     *
     * @param coverage how far the value may be trusted
     */
    record Found<T>(T value, Coverage coverage) implements Answer<T> {}

    /** There is no such thing, or it is kept no longer; {@code why} is a sentence for people. */
    record NotKnown<T>(String why) implements Answer<T> {}

    /** It may well be known, but not here and now; {@code why} is a sentence for people. */
    record NotNow<T>(String why) implements Answer<T> {}

    /** The same answer about something made of the value. */
    default <R> Answer<R> map(Function<? super T, ? extends R> made) {
        return then(found -> new Found<>(made.apply(found.value()), found.coverage()));
    }

    /** What is asked next if it is known. */
    default <R> Answer<R> then(Function<Found<T>, Answer<R>> next) {
        if (this instanceof Found<T> found) {
            return next.apply(found);
        }
        return this instanceof NotKnown<T> not ? new NotKnown<>(not.why()) : new NotNow<>(((NotNow<T>) this).why());
    }
}

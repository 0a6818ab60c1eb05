package io.groundswell.query;

/** The rules were asked for before {@code tag-rules} was read to its end: what is in force is not known yet. */
public final class RulesNotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RulesNotRead() {
        super("The rules are still being read: what is in force is not known yet");
    }
}

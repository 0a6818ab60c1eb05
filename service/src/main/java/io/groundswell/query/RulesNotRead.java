package io.groundswell.query;

/** What people decided was asked for before {@code tag-rules} and {@code campaigns} were read to their ends: what is in force is not known yet. */
public final class RulesNotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RulesNotRead() {
        super("The rules are still being read: what is in force is not known yet");
    }
}

package io.groundswell.stream.campaign;

import io.groundswell.block.ContactBlock;
import io.groundswell.block.SumsBlock;

/** What the cohort step says, and to whom. */
public final class CohortTalk {
    private final Listener listener;
    private final byte[] block;

    /** Who is spoken to. */
    public enum Listener {
        /** The partition of the authors whose welcome it concerns, with a {@link ContactBlock}. */
        WELCOME,
        /** The partition of the campaign, with a {@link SumsBlock}. */
        CAMPAIGN
    }

    CohortTalk(Listener listener, byte[] block) {
        this.listener = listener;
        this.block = block;
    }

    /** Whether it is for this listener. */
    public boolean isTo(Listener one) {
        return listener == one;
    }

    /** What is said, as the listener reads it. */
    public byte[] block() {
        return block;
    }
}

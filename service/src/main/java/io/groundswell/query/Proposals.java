package io.groundswell.query;

import java.util.List;

/**
 * The tags that look like campaigns and that nobody has decided about.
 *
 * @param proposals newest first
 */
public record Proposals(List<Proposal> proposals) {

    public Proposals {
        proposals = List.copyOf(proposals);
    }
}

package io.groundswell.replay;

import io.groundswell.schema.TrendUpdate;
import java.io.IOException;
import java.util.List;

/** Where the change events of a replay go once it is through. */
@FunctionalInterface
public interface UpdatesOutput {

    /** Takes all of them, snapshots left out, by scope, slide, rank (those that left come last) and tag. */
    void write(List<TrendUpdate> changes) throws IOException;
}

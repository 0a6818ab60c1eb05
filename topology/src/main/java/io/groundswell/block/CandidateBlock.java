package io.groundswell.block;

import io.groundswell.trend.ScopeSlide;
import java.util.List;

/**
 * The record of the {@code candidates} topic: what one tally partition has to say to one rank partition of the slides
 * that closed since it last spoke.
 *
 * @param tallyPartition who speaks
 * @param closedThrough the end of the last closed slide, a minute, exclusive
 * @param standsAlone whether it can be read without the blocks before it; those after it build upon it
 * @param slides by ascending end, the scopes of this rank partition alone
 */
public record CandidateBlock(int tallyPartition, int closedThrough, boolean standsAlone, List<ScopeSlide> slides) {
    /** The block without the slides that end at a minute or before. */
    public CandidateBlock after(int minute) {
        return new CandidateBlock(
                tallyPartition,
                closedThrough,
                standsAlone,
                slides.stream().filter(slide -> slide.endMinute() > minute).toList());
    }
}

package io.groundswell.stream.tally;

import io.groundswell.trend.ScopeSlide;
import java.util.List;

/**
 * What a tally partition says when slides have closed.
 *
 * @param closedThrough the end of the last closed slide, a minute, exclusive: all slides up to it are told of
 * @param slides by ascending end; a slide and scope without anybody active is left out
 */
public record ClosedSlides(int closedThrough, List<ScopeSlide> slides) {}

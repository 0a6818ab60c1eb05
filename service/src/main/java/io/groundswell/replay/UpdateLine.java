package io.groundswell.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.schema.NamedCount;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.Why;
import io.groundswell.schema.WindowFigures;
import java.util.List;

/** One change event as a line of JSON; what does not apply to its kind is left out. */
final class UpdateLine {
    private final ObjectMapper json = new ObjectMapper();

    String of(TrendUpdate update) {
        ObjectNode line = json.createObjectNode()
                .put("scope", update.getScope())
                .put("slideEnd", update.getSlideEnd().toString())
                .put("kind", update.getKind().name())
                .put("tag", update.getTag());
        RankedTag now = update.getNow();
        if (now != null) {
            line.put("rank", now.getRank());
        }
        if (update.getPreviousRank() != null) {
            line.put("previousRank", update.getPreviousRank());
        }
        if (now != null) {
            line.put("state", now.getState().name());
        }
        if (update.getPreviousState() != null) {
            line.put("previousState", update.getPreviousState().name());
        }
        if (update.getLeftBecause() != null) {
            line.put("leftBecause", update.getLeftBecause().name());
        }
        if (now != null) {
            addFigures(line, now);
        }
        return text(line);
    }

    private void addFigures(ObjectNode line, RankedTag now) {
        line.put("form", now.getForm())
                .put("since", now.getSince().toString())
                .put("score", now.getScore())
                .put("observed", now.getObserved())
                .put("expected", now.getExpected())
                .put("z", now.getZ())
                .put("lift", now.getLift());
        var windows = line.putArray("windows");
        for (WindowFigures window : now.getWindows()) {
            windows.addObject()
                    .put("minutes", window.getMinutes())
                    .put("observed", window.getObserved())
                    .put("expected", window.getExpected())
                    .put("dispersion", window.getDispersion())
                    .put("season", window.getSeason())
                    .put("surge", window.getSurge())
                    .put("z", window.getZ());
        }
        if (now.getWhy() != null) {
            addReasons(line, now.getWhy());
        }
    }

    private static void addReasons(ObjectNode line, Why why) {
        ObjectNode reasons = line.putObject("why");
        reasons.put("english", why.getEnglish())
                .put("chinese", why.getChinese())
                .put("firstSeen", why.getFirstSeen().toString())
                .put("authenticity", why.getAuthenticity())
                .put("copied", why.getCopied())
                .put("concentrated", why.getConcentrated())
                .put("ephemeral", why.getEphemeral())
                .put("posts", why.getPosts())
                .put("reposts", why.getReposts())
                .put("postsPerAuthor", why.getPostsPerAuthor())
                .put("topAuthorShare", why.getTopAuthorShare())
                .put("newcomerShare", why.getNewcomerShare());
        addCounts(reasons.putObject("languages"), why.getLanguages());
        addCounts(reasons.putObject("coTags"), why.getCoTags());
        reasons.putObject("leftOut")
                .put("late", why.getLate())
                .put("duplicate", why.getDuplicate())
                .put("capped", why.getCapped())
                .put("blocked", why.getBlocked())
                .put("removed", why.getRemoved());
    }

    private static void addCounts(ObjectNode counts, List<NamedCount> named) {
        named.forEach(count -> counts.put(count.getName(), count.getPosts()));
    }

    private String text(ObjectNode line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a change event cannot be written as JSON", impossible);
        }
    }
}

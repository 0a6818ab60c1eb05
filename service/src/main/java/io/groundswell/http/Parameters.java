package io.groundswell.http;

import io.groundswell.query.BadQuestion;
import io.groundswell.query.ScopeName;
import io.groundswell.query.TagName;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.DefinitionBroken;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a request's path and query. */
final class Parameters {
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 5000;

    private final Context http;

    /**
     * @param known the query parameters there are
     * @throws BadQuestion if another one is given, or one of them twice
     */
    Parameters(Context http, String... known) {
        this.http = http;
        Set<String> names = new TreeSet<>(List.of(known));
        http.queryParamMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new BadQuestion(name, values.get(0), "not be given: the parameters are " + names);
            }
            if (values.size() > 1) {
                throw new BadQuestion(name, String.join(", ", values), "be given once");
            }
        });
    }

    /** @throws BadQuestion if any query parameter is given */
    void requireNone(String rule) {
        http.queryParamMap().forEach((name, values) -> {
            throw new BadQuestion(name, values.get(0), rule);
        });
    }

    TagName tag() {
        return TagName.of("tag", http.pathParam("tag"));
    }

    /** The id of a campaign. */
    String campaign() {
        String id = http.pathParam("id");
        try {
            CampaignDraft.requireId(id);
            return id;
        } catch (DefinitionBroken broken) {
            throw new BadQuestion(broken.name(), broken.value(), broken.rule());
        }
    }

    ScopeName scope() {
        String scope = http.queryParam("scope");
        return scope == null ? ScopeName.GLOBAL : new ScopeName(scope);
    }

    /** A whole number within a range. */
    int number(String name, int otherwise, int least, int most) {
        String value = http.queryParam(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw outOf(name, value, least, most);
        }
        throw outOf(name, value, least, most);
    }

    /** A point in time, or null if none is given. */
    @Nullable Instant time(String name) {
        String value = http.queryParam(name);
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(value);
            if (time.getYear() >= EARLIEST_YEAR && time.getYear() < LATEST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException noTime) {
            throw noTime(name, value);
        }
        throw noTime(name, value);
    }

    /** Text that must be there. */
    String text(String name) {
        String value = http.queryParam(name);
        if (value == null) {
            throw new BadQuestion(name, null, "be given");
        }
        return value;
    }

    String text(String name, String otherwise) {
        String value = http.queryParam(name);
        return value == null ? otherwise : value;
    }

    private static BadQuestion outOf(String name, String value, int least, int most) {
        return new BadQuestion(name, value, "be a whole number from " + least + " to " + most);
    }

    private static BadQuestion noTime(String name, String value) {
        return new BadQuestion(
                name, value, "be a time of ISO 8601 from 1970 on with its offset, like 2025-01-14T09:30:00Z");
    }
}

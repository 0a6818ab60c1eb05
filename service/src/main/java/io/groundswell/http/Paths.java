package io.groundswell.http;

/** Where everything is. */
final class Paths {
    static final String API = "/api/v1";
    static final String TRENDS = API + "/trends";
    static final String TAG = API + "/tags/{tag}";
    static final String WHY = TAG + "/why";
    static final String SERIES = TAG + "/series";
    static final String RULES = API + "/rules";
    static final String RULE = RULES + "/{tag}";
    static final String DEFINITIONS = API + "/campaign-definitions";
    static final String DEFINITION = DEFINITIONS + "/{id}";
    static final String END = DEFINITION + "/end";
    static final String REVIEW = API + "/review";
    static final String STATUS = API + "/status";
    static final String STARTED = "/health/started";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    static final String METRICS = "/metrics";

    private Paths() {}
}

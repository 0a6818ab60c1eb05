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
    static final String PROPOSALS = API + "/campaign-proposals";
    static final String ACCEPT = PROPOSALS + "/{tag}/accept";
    static final String DECLINE = PROPOSALS + "/{tag}/decline";
    static final String CAMPAIGNS = API + "/campaigns";
    static final String CAMPAIGN = CAMPAIGNS + "/{id}";
    static final String CAMPAIGN_SERIES = CAMPAIGN + "/series";
    static final String PHASES = CAMPAIGN + "/phases";
    static final String COHORTS = CAMPAIGN + "/cohorts";
    static final String BACKLOG = CAMPAIGN + "/backlog";
    static final String RETENTION = CAMPAIGN + "/retention";
    static final String TOPICS = CAMPAIGN + "/topics";
    static final String LANGUAGES = CAMPAIGN + "/languages";
    static final String SPILLOVER = CAMPAIGN + "/spillover";
    static final String REMOVED = CAMPAIGN + "/removed";
    static final String REPORT = CAMPAIGN + "/report";
    static final String REVIEW = API + "/review";
    static final String STATUS = API + "/status";
    static final String STARTED = "/health/started";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    static final String METRICS = "/metrics";

    private Paths() {}
}

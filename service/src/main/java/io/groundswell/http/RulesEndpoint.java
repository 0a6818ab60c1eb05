package io.groundswell.http;

import io.groundswell.query.RuleChange;
import io.groundswell.query.RuleDesk;
import io.groundswell.query.RuleOutcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * What people decide about tags: {@code GET /api/v1/rules}, {@code GET}, {@code PUT} and {@code DELETE
 * /api/v1/rules/{tag}}. Who and why is always asked; a deletion takes them as query parameters or as a body.
 */
final class RulesEndpoint {
    private static final Set<String> FIELDS = Set.of("blocked", "approved", "aliasOf", "shownAs", "by", "why");
    private static final Set<String> DELETION_FIELDS = Set.of("by", "why");

    private final RuleDesk rules;

    RulesEndpoint(RuleDesk rules) {
        this.rules = rules;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.RULES, this::all);
        routes.get(Paths.RULE, this::one);
        routes.put(Paths.RULE, this::put);
        routes.delete(Paths.RULE, this::delete);
    }

    private void all(Context http) {
        new Parameters(http);
        Replies.send(http, HttpStatus.OK, Map.of("rules", rules.all()));
    }

    private void one(Context http) {
        rules.of(new Parameters(http).tag())
                .ifPresentOrElse(rule -> Replies.send(http, HttpStatus.OK, rule), () -> Problem.notKnown(
                                "Nothing was ever decided about this tag")
                        .send(http));
    }

    private void put(Context http) {
        RuleChange change = RuleBody.of(http, FIELDS).toChange();
        reply(http, rules.put(new Parameters(http).tag(), change));
    }

    private void delete(Context http) {
        Parameters parameters = new Parameters(http, "by", "why");
        RuleChange deletion;
        if (http.bodyAsBytes().length == 0) {
            deletion = RuleChange.deletion(parameters.text("by"), parameters.text("why"));
        } else {
            parameters.requireNone("not be given beside a body");
            deletion = RuleBody.of(http, DELETION_FIELDS).toDeletion();
        }
        reply(http, rules.delete(parameters.tag(), deletion));
    }

    private static void reply(Context http, RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Written written) {
            Replies.send(http, written.first() ? HttpStatus.CREATED : HttpStatus.OK, written.rule());
        } else if (outcome instanceof RuleOutcome.Refused refused) {
            Problem.refusedRule(refused.rule()).send(http);
        } else if (outcome instanceof RuleOutcome.NoSuchRule none) {
            Problem.notKnown(none.why()).send(http);
        } else if (outcome instanceof RuleOutcome.NotWritten not) {
            Problem.notNow(not.why()).send(http);
        }
    }
}

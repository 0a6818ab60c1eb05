package io.groundswell.http;

import io.groundswell.query.BadQuestion;
import io.groundswell.query.RulesNotRead;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what went wrong becomes a status and a body. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(
                BadQuestion.class, (question, http) -> Problem.of(question).send(http));
        routes.exception(RulesNotRead.class, (early, http) -> Problem.notNow(String.valueOf(early.getMessage()))
                .send(http));
        routes.exception(MethodNotAllowedResponse.class, (refused, http) -> methodNotAllowed(refused, http));
        routes.exception(HttpResponseException.class, (refused, http) -> refused(refused, http));
        routes.exception(Exception.class, Problems::unexpected);
    }

    private static void methodNotAllowed(MethodNotAllowedResponse refused, Context http) {
        String allowed = refused.getDetails().getOrDefault("availableMethods", "");
        http.header("Allow", allowed);
        Problem.ofStatus(405, http.method().name() + " is not for " + http.path() + "; allowed: " + allowed)
                .send(http);
    }

    private static void refused(HttpResponseException refused, Context http) {
        int status = refused.getStatus();
        String detail = status == 404 ? "There is nothing at " + http.path() : String.valueOf(refused.getMessage());
        Problem.ofStatus(status, detail).send(http);
    }

    /** What went wrong inside goes to the log, not to whoever asked. */
    private static void unexpected(Exception failure, Context http) {
        LOG.error("{} {} failed", http.method().name(), http.path(), failure);
        Problem.ofStatus(500, "The request failed for a reason that is in the server's log")
                .send(http);
    }

    /** Says the same way what the server refuses before a route is looked for. */
    static final class OfServer extends ErrorHandler {

        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            Problem problem = Problem.ofStatus(code, told(code));
            byte[] body = problem.body(request.getHttpURI().getPath());
            response.write(true, ByteBuffer.wrap(body), callback);
        }

        private static String told(int code) {
            return switch (code) {
                case 414 -> "The address is longer than this server reads";
                case 431 -> "The request's header fields are longer than this server reads";
                default -> code < 500 ? "The request is not one of HTTP/1.1" : "The request failed";
            };
        }
    }
}

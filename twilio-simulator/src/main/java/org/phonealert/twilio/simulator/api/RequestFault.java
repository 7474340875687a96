package org.phonealert.twilio.simulator.api;

import org.phonealert.twilio.simulator.http.Reply;

/** A fault of the API in answering a request. */
@FunctionalInterface
public interface RequestFault {
    /** HTTP 500; the request is not executed. */
    RequestFault INTERNAL_ERROR = refused(new TwilioError(500, 20500, "Internal server error"));

    /** HTTP 503; the request is not executed. */
    RequestFault UNAVAILABLE = refused(new TwilioError(503, 20503, "Service unavailable"));

    /** HTTP 429; the request is not executed. */
    RequestFault TOO_MANY_REQUESTS = refused(new TwilioError(429, 20429, "Too many requests"));

    /** The request is executed; no answer is sent. */
    RequestFault NEVER_ANSWERED = request -> {
        request.execute();
        return Reply.WITHHELD;
    };

    /** The request is executed; the answer is HTTP 500. */
    RequestFault ERROR_AFTER_ACCEPTING = request -> {
        request.execute();
        return new TwilioError(500, 20500, "Internal server error").reply();
    };

    /** The connection is closed; the request is not executed. */
    RequestFault LOST_BEFORE_ACCEPTING = request -> Reply.DROPPED;

    /** The request is executed; the connection is closed without an answer. */
    RequestFault LOST_AFTER_ACCEPTING = request -> {
        request.execute();
        return Reply.DROPPED;
    };

    /** HTTP 400 with one of Twilio's permanent errors, for example 21215; the request is not executed. */
    static RequestFault refused(int code) {
        return refused(TwilioError.badRequest(code, "A test made the simulator refuse with " + code));
    }

    private static RequestFault refused(TwilioError error) {
        return request -> error.reply();
    }

    /** Replies to a request, with or without executing it. */
    Reply apply(PendingRequest request);

    /** A request that has not been executed yet. */
    @FunctionalInterface
    interface PendingRequest {
        /** Validates and executes the request; returns the reply that a fault may withhold. */
        Reply execute();
    }
}

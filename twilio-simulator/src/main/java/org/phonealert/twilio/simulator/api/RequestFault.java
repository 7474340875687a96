package org.phonealert.twilio.simulator.api;

import org.phonealert.twilio.simulator.http.Reply;

/** What goes wrong with a request. */
@FunctionalInterface
public interface RequestFault {
    /** The request is refused with HTTP 500 and not carried out. */
    RequestFault INTERNAL_ERROR = refused(new TwilioError(500, 20500, "Internal server error"));

    /** The request is refused with HTTP 503 and not carried out. */
    RequestFault UNAVAILABLE = refused(new TwilioError(503, 20503, "Service unavailable"));

    /** The request is refused with HTTP 429 and not carried out. */
    RequestFault TOO_MANY_REQUESTS = refused(new TwilioError(429, 20429, "Too many requests"));

    /** The request is carried out: the phone rings; the answer never comes. */
    RequestFault NEVER_ANSWERED = processing -> {
        processing.carryOut();
        return Reply.SILENCE;
    };

    /** The request is carried out, but HTTP 500 is answered. */
    RequestFault ERROR_AFTER_ACCEPTING = processing -> {
        processing.carryOut();
        return new TwilioError(500, 20500, "Internal server error").reply();
    };

    /** The connection breaks and the request is not carried out. */
    RequestFault LOST_BEFORE_ACCEPTING = processing -> Reply.DROPPED;

    /** The request is carried out; the connection breaks without an answer. */
    RequestFault LOST_AFTER_ACCEPTING = processing -> {
        processing.carryOut();
        return Reply.DROPPED;
    };

    /** The request is refused for good, for example with 21215. */
    static RequestFault refused(int code) {
        return refused(TwilioError.badRequest(code, "The simulator was asked to refuse with " + code));
    }

    private static RequestFault refused(TwilioError error) {
        return processing -> error.reply();
    }

    /** Answers, with or without having the request carried out. */
    Reply befall(Processing processing);

    /** The request, which is still to be carried out. */
    @FunctionalInterface
    interface Processing {
        /** Carries it out; the answer need not reach anybody. */
        Reply carryOut();
    }
}

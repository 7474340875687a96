package org.phonealert.twilio.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call as it stands at one instant.
 *
 * @param sid Twilio's CallSid
 * @param from the outgoing number, E.164
 * @param to the phone that rings, E.164
 * @param status where it stands
 * @param utterances what was said, in order
 * @param keys the keys that were pressed, one character each, in order
 * @param requestedAt when the request for the call arrived
 * @param ringingAt when the phone began to ring
 * @param answeredAt when it was picked up
 * @param endedAt when it was over
 * @param answeredBy who picked up, when machine detection was asked
 * @param talk how long it was answered, as lived by the people on the phone (not shortened by the pace)
 * @param callbacks the status callbacks that were sent, in the order of their answers
 */
public record PhoneCall(
        String sid,
        String from,
        String to,
        CallStatus status,
        List<Utterance> utterances,
        List<String> keys,
        Instant requestedAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<AnsweredBy> answeredBy,
        Duration talk,
        List<SentCallback> callbacks) {

    /** A call that was just requested. */
    public static PhoneCall requested(String sid, String from, String to, Instant at) {
        return new PhoneCall(
                sid,
                from,
                to,
                CallStatus.QUEUED,
                List.of(),
                List.of(),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                List.of());
    }

    /** The words that were heard, in order. */
    public List<String> words() {
        return utterances.stream().map(Utterance::text).toList();
    }

    /** Whether the phone rang at all. */
    public boolean hasRung() {
        return ringingAt.isPresent() || answeredAt.isPresent();
    }

    /** Whether it is over. */
    public boolean isOver() {
        return status.isOver();
    }

    /** It goes on to a status that is not the last. */
    public PhoneCall now(CallStatus next, Instant at) {
        return new PhoneCall(
                sid,
                from,
                to,
                next,
                utterances,
                keys,
                requestedAt,
                next == CallStatus.RINGING ? Optional.of(at) : ringingAt,
                next == CallStatus.IN_PROGRESS ? Optional.of(at) : answeredAt,
                next.isOver() ? Optional.of(at) : endedAt,
                answeredBy,
                talk,
                callbacks);
    }

    /** Something more is said. */
    public PhoneCall hearing(Utterance utterance) {
        return with(plus(utterances, utterance), keys, answeredBy, talk, callbacks);
    }

    /** One more key is pressed. */
    public PhoneCall pressing(String key) {
        return with(utterances, plus(keys, key), answeredBy, talk, callbacks);
    }

    /** Machine detection came to a result. */
    public PhoneCall by(AnsweredBy who) {
        return with(utterances, keys, Optional.of(who), talk, callbacks);
    }

    /** So long it was answered. */
    public PhoneCall lasting(Duration length) {
        return with(utterances, keys, answeredBy, length, callbacks);
    }

    /** One more callback is done. */
    public PhoneCall calledBack(SentCallback callback) {
        return with(utterances, keys, answeredBy, talk, plus(callbacks, callback));
    }

    private PhoneCall with(
            List<Utterance> heard,
            List<String> pressed,
            Optional<AnsweredBy> who,
            Duration length,
            List<SentCallback> sent) {
        return new PhoneCall(
                sid, from, to, status, heard, pressed, requestedAt, ringingAt, answeredAt, endedAt, who, length, sent);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}

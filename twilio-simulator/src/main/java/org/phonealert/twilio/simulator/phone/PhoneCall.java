package org.phonealert.twilio.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot of a call.
 *
 * @param sid Twilio's CallSid
 * @param from the outgoing number, E.164
 * @param to the number of the callee, E.164
 * @param status its status
 * @param utterances what was spoken, in order
 * @param keys the keys that were pressed, one character each, in order
 * @param requestedAt when the application requested the call
 * @param ringingAt when the phone started to ring
 * @param answeredAt when it was answered
 * @param endedAt when it ended
 * @param answeredBy the result of machine detection, if the application asked for it
 * @param talkTime from the answer to the end, in the time of the call; zero until it has ended
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
        Duration talkTime,
        List<SentCallback> callbacks) {

    /** A call that has just been requested. */
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

    /** The words that were spoken, in order. */
    public List<String> words() {
        return utterances.stream().map(Utterance::text).toList();
    }

    /** Whether the phone has rung. */
    public boolean hasRung() {
        return ringingAt.isPresent() || answeredAt.isPresent();
    }

    /** Whether the call has ended. */
    public boolean isOver() {
        return status.isOver();
    }

    /** The talk time in whole seconds, rounded up as Twilio does. */
    public long talkSeconds() {
        return (talkTime.toMillis() + 999) / 1000;
    }

    /** A copy with the next status, reached at the given instant. */
    public PhoneCall withStatus(CallStatus next, Instant at) {
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
                talkTime,
                callbacks);
    }

    /** A copy with one more utterance. */
    public PhoneCall withUtterance(Utterance utterance) {
        return with(plus(utterances, utterance), keys, answeredBy, talkTime, callbacks);
    }

    /** A copy with one more pressed key. */
    public PhoneCall withKey(String key) {
        return with(utterances, plus(keys, key), answeredBy, talkTime, callbacks);
    }

    /** A copy with the result of machine detection. */
    public PhoneCall withAnsweredBy(AnsweredBy result) {
        return with(utterances, keys, Optional.of(result), talkTime, callbacks);
    }

    /** A copy with the talk time. */
    public PhoneCall withTalkTime(Duration length) {
        return with(utterances, keys, answeredBy, length, callbacks);
    }

    /** A copy with one more sent callback. */
    public PhoneCall withCallback(SentCallback callback) {
        return with(utterances, keys, answeredBy, talkTime, plus(callbacks, callback));
    }

    private PhoneCall with(
            List<Utterance> newUtterances,
            List<String> newKeys,
            Optional<AnsweredBy> newAnsweredBy,
            Duration newTalkTime,
            List<SentCallback> newCallbacks) {
        return new PhoneCall(
                sid,
                from,
                to,
                status,
                newUtterances,
                newKeys,
                requestedAt,
                ringingAt,
                answeredAt,
                endedAt,
                newAnsweredBy,
                newTalkTime,
                newCallbacks);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}

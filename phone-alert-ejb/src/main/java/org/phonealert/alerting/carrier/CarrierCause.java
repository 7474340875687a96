package org.phonealert.alerting.carrier;

import java.util.Arrays;
import java.util.Set;

/** Why a call failed at the carrier: what the carrier's own codes mean to people, and what we see ourselves. */
public enum CarrierCause {
    /** It does not accept our account. */
    ACCOUNT(20001, 20003, 20005, 20006, 20008, 20404),
    /** It has too many of our requests. */
    PACE(20429, 14107),
    /** It does not let us call from this number. */
    OUTGOING_NUMBER(21210, 21212, 21213),
    /** The number that is called does not exist. */
    WRONG_NUMBER(21201, 21211, 21217, 21401, 21421, 13223, 13224),
    UNREACHABLE(21214, 21612),
    /** The account may not call this country. */
    COUNTRY(21215, 21408, 13227),
    BLOCKED(21216, 13225),
    /** A trial account calls verified numbers only. */
    TRIAL(21219, 21608),
    /** The number's owner wants no more messages. */
    STOPPED(21610),
    NOT_MOBILE(21614, 21635),
    /** It could not read what we sent to be said. */
    SCRIPT(21218, 32018),
    /** It could not fetch from us what is to be said. */
    CALLBACK,
    /** Any other code of its own. */
    REFUSED,

    /** No account of the carrier is configured here. */
    NO_ACCOUNT,
    /** It did not answer, or could not be reached. */
    NO_ANSWER,
    /** It answered with an error of its own server. */
    SERVER_ERROR(20500, 20503),
    NOT_UNDERSTOOD,
    /** It knew the call, and knows it no more. */
    CALL_UNKNOWN,
    /** It never had the call. */
    NO_SUCH_CALL,
    /** The node that asked it stopped before the answer. */
    INTERRUPTED,
    /** It says that the call failed, and not why. */
    NOT_PLACED;

    private static final int CALLBACK_CODES = 11;
    private static final Set<Integer> SCRIPT_CODES = Set.of(12, 13);

    @SuppressWarnings("ImmutableEnumChecker") // a set that cannot be changed
    private final Set<Integer> codes;

    CarrierCause(Integer... codes) {
        this.codes = Set.of(codes);
    }

    /** What an error code of the carrier means. */
    static CarrierCause ofCode(int code) {
        return Arrays.stream(values())
                .filter(cause -> cause.codes.contains(code))
                .findFirst()
                .orElseGet(() -> ofRange(code / 1000));
    }

    private static CarrierCause ofRange(int thousands) {
        if (thousands == CALLBACK_CODES) {
            return CALLBACK;
        }
        return SCRIPT_CODES.contains(thousands) ? SCRIPT : REFUSED;
    }
}

package org.phonealert.alerting.history;

import java.util.List;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static org.phonealert.alerting.history.HistoryArgument.constant;
import static org.phonealert.alerting.history.HistoryArgument.number;
import static org.phonealert.alerting.history.HistoryArgument.text;
import static org.phonealert.alerting.history.HistoryArgument.time;

/** What a line of an alert's history says, its arguments, and its log level. */
public enum HistoryType {
    OPENED(INFO, text("message")),
    SEVERITY_CHANGED(INFO, constant("before", "severity"), constant("after", "severity")),
    /** The line's operator acknowledged it. */
    ACKNOWLEDGED(INFO, constant("via", "way")),
    /** By a person or by the source; lines of version 0.1 do not say by whom. */
    RESOLVED(
            INFO,
            constant("origin").orNone(),
            text("by").orNone(),
            text("message").orNone()),
    /** No operator is called while the source has it in a downtime or flapping. */
    HELD(INFO, constant("hold", "hold")),
    RELEASED(INFO, constant("hold", "hold")),
    /** The write-back to the source succeeded. */
    SOURCE_TOLD(INFO, constant("kind").orNone(), text("by").orNone(), text("text")),
    /** The write-back failed and is tried again. */
    SOURCE_TOLD_LATER(
            INFO,
            constant("problem", "problem").orNone(),
            text("technical").orNone().asTechnical()),
    /** The write-back failed for good. */
    SOURCE_NOT_TOLD(
            WARNING,
            constant("problem", "problem").orNone(),
            number("attempts").orNone(),
            text("technical").orNone().asTechnical()),
    /** A comparison with the source's real state found a difference for which no event had arrived. */
    RECONCILED(INFO, constant("event"), text("by").orNone()),
    /** No active definition covers the monitor: no operator will be called. */
    NO_DEFINITION(WARNING, text("monitor")),
    /** The level has no operator on duty, or no integration: the next one starts at once. */
    LEVEL_EMPTY(WARNING, number("level"), constant("reason")),
    /** An external on-call system gave no usable answer: its last answer counts. */
    PLANNING_FAILED(
            WARNING, text("schedule"), constant("fault"), time("lastAnswer").orNone()),
    /** A person asked to move on to the next person or level. */
    MOVED_ON(INFO),
    /** Every operator was called as often as the definition says, and none acknowledged. */
    EXHAUSTED(WARNING),
    /** No phone rang in this round; it is repeated later. */
    NOBODY_RUNG(WARNING, time("nextTry")),
    CALL_QUEUED(INFO, text("number")),
    CALL_PLACED(INFO, text("reference").asTechnical()),
    /** With the final state if the notification had ended before. */
    CALL_ANSWERED(INFO, constant("endedAs", "call").orNone()),
    WORDS_SAID(INFO, text("words")),
    KEY_PRESSED(INFO, text("key")),
    CALL_ENDED(
            INFO,
            constant("state", "call"),
            constant("cause", "carrier").orNone(),
            number("code").orNone().asTechnical(),
            text("technical").orNone().asTechnical()),
    CALL_CANCELLED(
            INFO,
            constant("cause", "carrier").orNone(),
            number("code").orNone().asTechnical(),
            text("technical").orNone().asTechnical()),
    /** The carrier could not place the call, or refused it. */
    CALL_FAILED(
            WARNING,
            constant("cause", "carrier"),
            number("code").orNone().asTechnical(),
            text("technical").orNone().asTechnical()),
    /** It is not known whether the carrier has the call; it will be asked. */
    CALL_UNCERTAIN(
            WARNING,
            constant("cause", "carrier"),
            number("code").orNone().asTechnical(),
            text("technical").orNone().asTechnical()),
    /** The carrier certainly does not have the call; it is placed once more. */
    CALL_REPEATED(
            INFO,
            constant("cause", "carrier"),
            number("code").orNone().asTechnical(),
            text("technical").orNone().asTechnical()),
    /** The call was never made. */
    NOT_CALLED(WARNING, constant("obstacle", "obstacle")),
    /** The alert had no next step, which is a fault of the program or the database, and has one again. */
    REPAIRED(
            WARNING,
            constant("missing"),
            text("definition").orNone(),
            constant("state", "call").orNone());

    private final System.Logger.Level level;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<HistoryArgument> arguments;

    HistoryType(System.Logger.Level level, HistoryArgument... arguments) {
        this.level = level;
        this.arguments = List.of(arguments);
    }

    System.Logger.Level level() {
        return level;
    }

    /** The arguments of its lines, in the order in which they are shown. */
    public List<HistoryArgument> arguments() {
        return arguments;
    }

    /**
     * Whether administrators are notified by e-mail, too: of all warnings except an uncertain call, which is resolved
     * within seconds and reported if it failed, and a failing external on-call system, which is reported once and not
     * per alert.
     */
    public boolean concernsAdministrators() {
        return level == WARNING && this != CALL_UNCERTAIN && this != PLANNING_FAILED;
    }
}

package org.phonealert.alerting.alert;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

/** What a line of an alert's history tells, and how loudly the log says the same to the administrators. */
public enum HistoryType {
    OPENED(INFO),
    SEVERITY_CHANGED(INFO),
    ACKNOWLEDGED(INFO),
    RESOLVED(INFO),
    /** Nobody is called while the source has it in a downtime or flapping. */
    HELD(INFO),
    RELEASED(INFO),
    /** The source knows now what was done here. */
    SOURCE_TOLD(INFO),
    /** The source could not be told at once, and will be. */
    SOURCE_TOLD_LATER(INFO),
    /** The source will not know what was done here: the detail says why. */
    SOURCE_NOT_TOLD(WARNING),
    /** A comparison with the source's real state found something that no event had said. */
    RECONCILED(INFO),
    /** No active definition is for this monitor: nobody will be called. */
    NO_DEFINITION(WARNING),
    /** The level has nobody on duty, or no way out: the next one is taken at once. */
    LEVEL_EMPTY(WARNING),
    /** An outside planning gave no answer that can be used: what it answered before counts, and the detail says why. */
    PLANNING_FAILED(WARNING),
    /** Somebody asked to go on to the next person or level. */
    MOVED_ON(INFO),
    /** Everybody was called as often as the definition says, and nobody took charge. */
    EXHAUSTED(WARNING),
    /** Nobody at all could be rung in this round; it is tried again. */
    NOBODY_RUNG(WARNING),
    CALL_QUEUED(INFO),
    CALL_PLACED(INFO),
    CALL_ANSWERED(INFO),
    WORDS_SAID(INFO),
    KEY_PRESSED(INFO),
    CALL_ENDED(INFO),
    CALL_CANCELLED(INFO),
    /** The carrier could not place the call, or would not: the detail says why. */
    CALL_FAILED(WARNING),
    /** The carrier may or may not have taken the call: it is being asked. */
    CALL_UNCERTAIN(WARNING),
    /** The carrier surely has no such call: it is asked for it once more. */
    CALL_REPEATED(INFO),
    /** The message never left: the detail says why. */
    NOT_CALLED(WARNING),
    /** The alert had no next step, which should never be, and has one again: the detail says what was missing. */
    REPAIRED(WARNING);

    private final System.Logger.Level level;

    HistoryType(System.Logger.Level level) {
        this.level = level;
    }

    System.Logger.Level level() {
        return level;
    }

    /**
     * Whether administrators are told by e-mail, too: of all that the log warns of, but for an uncertain call, which is
     * cleared up with the carrier within seconds and told if it failed, and for a planning that fails: they are told when
     * it begins to, and not by each alert.
     */
    public boolean concernsAdministrators() {
        return level == WARNING && this != CALL_UNCERTAIN && this != PLANNING_FAILED;
    }
}

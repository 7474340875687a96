package org.phonealert.alert;

/** What a line of an alert's history tells. */
public enum HistoryType {
    OPENED,
    SEVERITY_CHANGED,
    ACKNOWLEDGED,
    RESOLVED,
    /** No active definition is for this monitor: nobody will be called. */
    NO_DEFINITION,
    /** The level has nobody on duty, or no way out: the next one is taken at once. */
    LEVEL_EMPTY,
    /** Somebody asked to go on to the next person or level. */
    MOVED_ON,
    /** Everybody was called as often as the definition says, and nobody took charge. */
    EXHAUSTED,
    /** Nobody at all could be rung in this round; it is tried again. */
    NOBODY_RUNG,
    CALL_QUEUED,
    CALL_PLACED,
    CALL_ANSWERED,
    WORDS_SAID,
    KEY_PRESSED,
    CALL_ENDED,
    CALL_CANCELLED,
    /** The carrier may or may not have taken the call: it is being asked. */
    CALL_UNCERTAIN,
    /** The message never left: the detail says why. */
    NOT_CALLED
}

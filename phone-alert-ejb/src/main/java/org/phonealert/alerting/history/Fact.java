package org.phonealert.alerting.history;

/**
 * Something that happened to an alert. Always a record: its components are the arguments of the history line, and the
 * components of a record in it are too. The feature in which it happens declares it.
 */
public interface Fact {
    /** Which declares the names and the kinds of the arguments. */
    HistoryType type();
}

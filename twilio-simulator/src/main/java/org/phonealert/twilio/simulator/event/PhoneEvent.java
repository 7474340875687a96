package org.phonealert.twilio.simulator.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One event on a phone.
 *
 * @param at when it happened
 * @param kind what happened
 * @param number the number of the phone, E.164; empty when the event concerns no single phone
 * @param sid the CallSid or MessageSid; empty when the event concerns no call or message
 * @param text the words, the key, the caller's number or the final status; empty when the kind says it all
 * @param language the language of the words, BCP 47; empty when it is unknown or there are no words
 */
public record PhoneEvent(Instant at, Kind kind, String number, String sid, String text, String language) {
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /** The kinds of events. Their names are part of the control API. */
    public enum Kind {
        /** The application requested a call; the text is the caller's number. */
        REQUESTED("call requested from"),
        /** The phone started to ring. */
        RINGS("rings"),
        /** The call was answered. */
        ANSWERED("is answered"),
        /** The voice speaks; text and language are those of the words. */
        SAYS("hears"),
        /** The callee pressed a key; the text is the DTMF digit. */
        KEY("presses"),
        /** The call ended; the text is its final status. */
        ENDED("call ended:"),
        /** A text message arrived; the text is its body. */
        MESSAGE("receives the message"),
        /** The application violated a rule of Twilio; the text is the error. */
        VIOLATION("VIOLATION"),
        /** The simulator was reset. */
        RESET("RESET: all phones, calls and faults are cleared");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One line for the console: the local time of day, the phone, and what happened. */
    public String line() {
        String time = TIME_OF_DAY.format(at.atZone(ZoneId.systemDefault()));
        String phone = number.isEmpty() ? "" : number + " ";
        String detail = kind == Kind.SAYS || kind == Kind.MESSAGE ? "\u201c" + text + "\u201d" : text;
        String tag = language.isEmpty() ? "" : " [" + language + "]";
        return (time + "  " + phone + kind.words + " " + detail).stripTrailing() + tag;
    }
}

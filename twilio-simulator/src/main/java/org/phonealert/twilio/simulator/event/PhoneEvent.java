package org.phonealert.twilio.simulator.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One thing that happened on a phone.
 *
 * @param at when
 * @param kind what
 * @param number the phone, E.164
 * @param sid the call or message
 * @param text the words, the key, or the end; empty when the kind says it all
 * @param language the language of the words, BCP 47; empty when there are none
 */
public record PhoneEvent(Instant at, Kind kind, String number, String sid, String text, String language) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /** The kinds of happenings, each with the words that the story uses for it. */
    public enum Kind {
        REQUESTED("a call is requested from"),
        RINGS("rings"),
        ANSWERED("is answered"),
        SAYS("hears"),
        KEY("presses"),
        ENDED("call ended:"),
        MESSAGE("receives the message"),
        VIOLATION("VIOLATION"),
        RESET("everything was forgotten");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One line that a person understands, with the local time of day. */
    public String line() {
        String time = CLOCK.format(at.atZone(ZoneId.systemDefault()));
        String said = kind == Kind.SAYS || kind == Kind.MESSAGE ? "\u201c" + text + "\u201d" : text;
        String tongue = language.isEmpty() ? "" : " [" + language + "]";
        return (time + "  " + number + " " + kind.words + " " + said).stripTrailing() + tongue;
    }
}

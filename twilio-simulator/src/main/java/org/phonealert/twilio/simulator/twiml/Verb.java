package org.phonealert.twilio.simulator.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One instruction of a TwiML document. */
public sealed interface Verb {
    /** Executes this verb. */
    void executeWith(VerbExecutor executor);

    /** A verb that may be nested in a Gather. */
    sealed interface Prompt extends Verb {
        /** How long it takes at a normal speed of speech. */
        Duration length();
    }

    /**
     * Speaks words.
     *
     * @param text the words, without markup
     * @param language BCP 47; empty when the document names none
     * @param voice the voice; empty when the document names none
     * @param loop how many times the words are spoken, 1 or more
     */
    record Say(String text, String language, String voice, int loop) implements Prompt {
        private static final int MILLIS_PER_CHARACTER = 65;

        @Override
        public void executeWith(VerbExecutor executor) {
            executor.say(this);
        }

        @Override
        public Duration length() {
            return Duration.ofMillis((long) MILLIS_PER_CHARACTER * text.length() * loop);
        }
    }

    /**
     * Waits in silence.
     *
     * @param length the length of the silence
     */
    record Pause(Duration length) implements Prompt {
        @Override
        public void executeWith(VerbExecutor executor) {
            executor.pause(this);
        }
    }

    /**
     * Collects DTMF digits.
     *
     * @param prompts what is spoken meanwhile
     * @param digits how many digits complete the Gather, if the document sets a number
     * @param timeout how long to wait for the next digit after the last prompt or digit
     * @param finishKeys the keys that complete the Gather; empty for none
     * @param action the URL that receives the digits; the document's own URL when it names none
     * @param method the HTTP method of the action, POST or GET
     * @param actionOnEmptyResult whether the action is requested even without a digit
     */
    record Gather(
            List<Prompt> prompts,
            Optional<Integer> digits,
            Duration timeout,
            String finishKeys,
            Optional<String> action,
            String method,
            boolean actionOnEmptyResult)
            implements Verb {
        @Override
        public void executeWith(VerbExecutor executor) {
            executor.gather(this);
        }

        /** How long the prompts take to be spoken. */
        public Duration promptLength() {
            return prompts.stream().map(Prompt::length).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /**
     * Continues with another document.
     *
     * @param url absolute, or relative to the URL of this document
     * @param method the HTTP method, POST or GET
     */
    record Redirect(String url, String method) implements Verb {
        @Override
        public void executeWith(VerbExecutor executor) {
            executor.redirect(this);
        }
    }

    /** Hangs up. */
    record Hangup() implements Verb {
        @Override
        public void executeWith(VerbExecutor executor) {
            executor.hangUp(this);
        }
    }
}

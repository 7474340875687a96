package org.phonealert.twilio.simulator.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One instruction of a document. */
public sealed interface Verb {
    /** Has it carried out. */
    void perform(VerbExecutor performer);

    /** A verb that may stand inside a question. */
    sealed interface Prompt extends Verb {
        /** How long it takes when it is spoken at a normal speed. */
        Duration length();
    }

    /**
     * Says words.
     *
     * @param text the words, without markup
     * @param language BCP 47, empty when none is given
     * @param voice empty when none is given
     * @param loop how often, 1 or more
     */
    record Say(String text, String language, String voice, int loop) implements Prompt {
        private static final int MILLIS_PER_CHARACTER = 65;

        @Override
        public void perform(VerbExecutor performer) {
            performer.say(this);
        }

        @Override
        public Duration length() {
            return Duration.ofMillis((long) MILLIS_PER_CHARACTER * text.length() * loop);
        }
    }

    /**
     * Is silent.
     *
     * @param length how long
     */
    record Pause(Duration length) implements Prompt {
        @Override
        public void perform(VerbExecutor performer) {
            performer.pause(this);
        }
    }

    /**
     * Asks for keys.
     *
     * @param prompts what is said meanwhile
     * @param digits how many keys end the question, if a number is given
     * @param timeout how long it waits after the last words or key
     * @param finishKeys the keys that end the question, empty for none
     * @param action where the keys go; the document's own address when none is given
     * @param method POST or GET
     * @param evenWhenEmpty whether the action is called when no key was pressed
     */
    record Gather(
            List<Prompt> prompts,
            Optional<Integer> digits,
            Duration timeout,
            String finishKeys,
            Optional<String> action,
            String method,
            boolean evenWhenEmpty)
            implements Verb {
        @Override
        public void perform(VerbExecutor performer) {
            performer.gather(this);
        }

        /** How long the question takes to be said. */
        public Duration question() {
            return prompts.stream().map(Prompt::length).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /**
     * Goes on with another document.
     *
     * @param url absolute, or relative to this document
     * @param method POST or GET
     */
    record Redirect(String url, String method) implements Verb {
        @Override
        public void perform(VerbExecutor performer) {
            performer.redirect(this);
        }
    }

    /** Ends the call. */
    record Hangup() implements Verb {
        @Override
        public void perform(VerbExecutor performer) {
            performer.hangUp(this);
        }
    }
}

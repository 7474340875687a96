package org.phonealert.twilio.simulator.phone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** How a phone behaves when it is called. */
public sealed interface Behaviour {
    /** A person for one call. */
    Callee person();

    /** What people read about it. */
    String text();

    /**
     * How fast time runs on this phone.
     *
     * @param pace that of the simulator, 0 (all at once) or more (1 is real time)
     */
    default double pace(double pace) {
        return pace;
    }

    /**
     * Answers after ringing twice, and presses one key after the other.
     *
     * @param keys the keys; those that are left when a question is answered wait for the next question
     * @param delay from the beginning of each question to the first key
     * @param patient whether the question is listened to before the delay begins
     */
    record Answers(List<String> keys, Duration delay, boolean patient) implements Behaviour {
        static final Duration RINGING = Duration.ofSeconds(4);
        private static final Duration BETWEEN_KEYS = Duration.ofMillis(400);

        @Override
        public Callee person() {
            return new KeyPresser(new ArrayDeque<>(keys));
        }

        @Override
        public String text() {
            return keys.isEmpty() ? "answers and listens to the end" : "answers and presses " + String.join(" ", keys);
        }

        private final class KeyPresser implements Callee {
            private final Deque<String> left;

            KeyPresser(Deque<String> left) {
                this.left = left;
            }

            @Override
            public void ringing(CallLeg line) {
                line.after(RINGING, () -> line.answer(AnsweredBy.HUMAN));
            }

            @Override
            public void asked(CallLeg line, Duration question) {
                line.after(patient ? question.plus(delay) : delay, () -> pressNext(line));
            }

            private void pressNext(CallLeg line) {
                if (!left.isEmpty()) {
                    line.press(left.removeFirst());
                    line.after(BETWEEN_KEYS, () -> pressNext(line));
                }
            }
        }
    }

    /** The phones that always do the same thing. */
    enum Fixed implements Behaviour {
        VOICEMAIL("voicemail takes the call") {
            @Override
            public Callee person() {
                return line -> line.after(Duration.ofSeconds(20), () -> line.answer(AnsweredBy.MACHINE));
            }
        },
        BUSY("is busy") {
            @Override
            public Callee person() {
                return new NotReached(CallStatus.BUSY);
            }
        },
        OUT_OF_REACH("cannot be reached") {
            @Override
            public Callee person() {
                return new NotReached(CallStatus.FAILED);
            }
        },
        NO_ANSWER("rings and is not answered") {
            @Override
            public Callee person() {
                return line -> {};
            }
        },
        REJECTS("rejects the call") {
            @Override
            public Callee person() {
                return line -> line.after(Answers.RINGING, () -> line.refuse(CallStatus.BUSY));
            }
        },
        MANUAL("a person decides") {
            @Override
            public Callee person() {
                return line -> {};
            }

            @Override
            public double pace(double pace) {
                return Math.max(pace, 1);
            }
        };

        private final String text;

        Fixed(String text) {
            this.text = text;
        }

        /** The one with this name, for example {@code no-answer}. */
        public static Fixed named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * The network says no before anything rings.
     *
     * @param end busy or failed
     */
    record NotReached(CallStatus end) implements Callee {
        @Override
        public void dialled(CallLeg line) {
            line.after(Duration.ofSeconds(1), () -> line.refuse(end));
        }

        @Override
        public void ringing(CallLeg line) {
            // it never rings
        }
    }
}

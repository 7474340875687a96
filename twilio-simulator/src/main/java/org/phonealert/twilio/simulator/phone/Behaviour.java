package org.phonealert.twilio.simulator.phone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a phone behaves when it is called. */
public sealed interface Behaviour {
    /** A new callee, for one call. */
    Callee callee();

    /** A description for the page and the control API. */
    String description();

    /**
     * The pace of calls to this phone: how many seconds of real time a second of the call takes.
     *
     * @param pace the pace of the simulator, 0 (all at once) or more (1 is real time)
     */
    default double pace(double pace) {
        return pace;
    }

    /**
     * Answers after two rings and presses one key after the other.
     *
     * @param keys the keys; those that a Gather does not need are pressed in the next one
     * @param delay from the start of each Gather, or from the end of its prompts, to the first key
     * @param listensFirst whether the delay starts at the end of the prompts
     */
    record Answers(List<String> keys, Duration delay, boolean listensFirst) implements Behaviour {
        static final Duration RING_TIME = Duration.ofSeconds(4);
        private static final Duration REACTION_TIME = Duration.ofMillis(200);
        private static final Duration BETWEEN_KEYS = Duration.ofMillis(400);

        /**
         * Answers, listens to the prompts of each Gather and then presses the keys.
         *
         * @param keys as for {@link Keypad#split}; none to press nothing
         */
        public static Answers pressing(String... keys) {
            return new Answers(Keypad.split(keys), REACTION_TIME, true);
        }

        @Override
        public Callee callee() {
            return new KeyPresser(new ArrayDeque<>(keys));
        }

        @Override
        public String description() {
            return keys.isEmpty() ? "answers and listens to the end" : "answers and presses " + String.join(" ", keys);
        }

        private final class KeyPresser implements Callee {
            private final Deque<String> remaining;

            KeyPresser(Deque<String> remaining) {
                this.remaining = remaining;
            }

            @Override
            public void onRing(CallLeg leg) {
                leg.after(RING_TIME, () -> leg.answer(AnsweredBy.HUMAN));
            }

            @Override
            public void onGather(CallLeg leg, Duration promptLength) {
                leg.after(listensFirst ? promptLength.plus(delay) : delay, () -> pressNext(leg));
            }

            private void pressNext(CallLeg leg) {
                if (!remaining.isEmpty()) {
                    leg.press(remaining.removeFirst());
                    leg.after(BETWEEN_KEYS, () -> pressNext(leg));
                }
            }
        }
    }

    /** The behaviours without settings. Their names are part of the control API and of the command line. */
    enum Fixed implements Behaviour {
        /** A machine answers after 20 s of ringing. */
        VOICEMAIL("voicemail takes the call") {
            @Override
            public Callee callee() {
                return leg -> leg.after(Duration.ofSeconds(20), () -> leg.answer(AnsweredBy.MACHINE));
            }
        },
        /** The call ends as BUSY without ringing. */
        BUSY("is busy") {
            @Override
            public Callee callee() {
                return new NotReached(CallStatus.BUSY);
            }
        },
        /** The call ends as FAILED without ringing. */
        OUT_OF_REACH("cannot be reached") {
            @Override
            public Callee callee() {
                return new NotReached(CallStatus.FAILED);
            }
        },
        /** The phone rings until the Timeout of the call. */
        NO_ANSWER("rings and is not answered") {
            @Override
            public Callee callee() {
                return leg -> {};
            }
        },
        /** The callee rejects the call after two rings. */
        REJECTS("rejects the call") {
            @Override
            public Callee callee() {
                return leg -> leg.after(Answers.RING_TIME, () -> leg.endUnanswered(CallStatus.BUSY));
            }
        },
        /** A person decides in real time. */
        MANUAL("a person decides") {
            @Override
            public Callee callee() {
                return leg -> {};
            }

            @Override
            public double pace(double pace) {
                return Math.max(pace, 1);
            }
        };

        private final String description;

        Fixed(String description) {
            this.description = description;
        }

        /** The behaviour with this name, for example {@code no-answer}; throws IllegalArgumentException if unknown. */
        public static Fixed named(String name) {
            String normalized = name.toLowerCase(Locale.ROOT).replace('_', '-');
            return Arrays.stream(values())
                    .filter(fixed -> fixed.text().equals(normalized))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no behaviour " + name + "; there is "
                            + Arrays.stream(values()).map(Fixed::text).collect(Collectors.joining(", "))));
        }

        private String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String description() {
            return description;
        }
    }

    /**
     * The network ends the call 1 s after dialling, before the phone rings.
     *
     * @param end BUSY or FAILED
     */
    record NotReached(CallStatus end) implements Callee {
        @Override
        public void onDial(CallLeg leg) {
            leg.after(Duration.ofSeconds(1), () -> leg.endUnanswered(end));
        }

        @Override
        public void onRing(CallLeg leg) {
            // never rings
        }
    }
}

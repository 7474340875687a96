package org.phonealert.twilio.simulator.phone;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A telephone that exists in the simulator only. The behaviour that is set last holds for the calls that follow. */
public final class VirtualPhone {
    private static final Duration REACTION = Duration.ofMillis(200);

    private final String number;
    private final Behaviour otherwise;
    private final Queue<CallLeg> lines = new ConcurrentLinkedQueue<>();
    private final Queue<ReceivedMessage> messages = new ConcurrentLinkedQueue<>();
    private volatile Optional<Behaviour> behaviour = Optional.empty();

    VirtualPhone(String number, Behaviour otherwise) {
        this.number = number;
        this.otherwise = otherwise;
    }

    /** Its number, E.164. */
    public String number() {
        return number;
    }

    /** Answers, listens to each question, then presses the keys; a key "12" is pressed as "1", "2". */
    public VirtualPhone answersAndPresses(String... keys) {
        return behaves(new Behaviour.Answers(single(keys), REACTION, true));
    }

    /**
     * Answers and presses the keys, also while the voice still speaks.
     *
     * @param after from the beginning of each question to the first key, in the time of the people on the phone
     */
    public VirtualPhone answersAndPresses(Duration after, String... keys) {
        return behaves(new Behaviour.Answers(single(keys), after, false));
    }

    /** Answers and presses nothing. */
    public VirtualPhone listensToTheEnd() {
        return behaves(new Behaviour.Answers(List.of(), REACTION, true));
    }

    /** A machine answers after 20 s of ringing and presses nothing; machine detection notices it. */
    public VirtualPhone isVoicemail() {
        return behaves(Behaviour.Fixed.VOICEMAIL);
    }

    /** Is busy: it does not ring. */
    public VirtualPhone isBusy() {
        return behaves(Behaviour.Fixed.BUSY);
    }

    /** Cannot be reached: the call fails before it rings. */
    public VirtualPhone isOutOfReach() {
        return behaves(Behaviour.Fixed.OUT_OF_REACH);
    }

    /** Rings until the call's Timeout. */
    public VirtualPhone doesNotAnswer() {
        return behaves(Behaviour.Fixed.NO_ANSWER);
    }

    /** Rings, and the person declines: the call ends as busy. */
    public VirtualPhone rejects() {
        return behaves(Behaviour.Fixed.REJECTS);
    }

    /** A person decides, on the page or through {@link #answer()} and {@link #press}; time runs at least at real pace. */
    public VirtualPhone manual() {
        return behaves(Behaviour.Fixed.MANUAL);
    }

    /** Sets any behaviour. */
    public VirtualPhone behaves(Behaviour next) {
        behaviour = Optional.of(next);
        return this;
    }

    /** May be called; it behaves as every phone for which nothing else was said. */
    public VirtualPhone isExpectedToRing() {
        return behaves(otherwise);
    }

    /** How it behaves now. */
    public Behaviour behaviour() {
        return behaviour.orElse(otherwise);
    }

    /** Whether somebody said how it behaves: then its ringing is no surprise. */
    public boolean isExpected() {
        return behaviour.isPresent();
    }

    /** Picks up the call that rings. */
    public void answer() {
        live().ifPresent(line -> line.answer(AnsweredBy.HUMAN));
    }

    /** Declines the call that rings, or hangs up the one that is answered. */
    public void hangUp() {
        live().ifPresent(CallLeg::hangUp);
    }

    /** Presses keys in the call that is answered. */
    public void press(String keys) {
        live().ifPresent(line -> single(keys).forEach(line::press));
    }

    /** All its calls, in the order in which they were requested. */
    public List<PhoneCall> calls() {
        return lines.stream().map(CallLeg::call).toList();
    }

    /** All text messages it received. */
    public List<ReceivedMessage> messages() {
        return List.copyOf(messages);
    }

    /** A call comes. */
    public void connect(CallLeg line) {
        lines.add(line);
    }

    /** A text message comes. */
    public void receive(ReceivedMessage message) {
        messages.add(message);
    }

    private Optional<CallLeg> live() {
        return lines.stream().filter(line -> !line.call().isOver()).reduce((earlier, later) -> later);
    }

    private static List<String> single(String... keys) {
        List<String> single = Arrays.stream(keys)
                .flatMap(key -> key.chars().mapToObj(Character::toString))
                .toList();
        for (String key : single) {
            if (!"0123456789*#".contains(key)) {
                throw new IllegalArgumentException("A phone has no key " + key);
            }
        }
        return single;
    }
}

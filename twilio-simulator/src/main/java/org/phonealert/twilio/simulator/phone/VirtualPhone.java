package org.phonealert.twilio.simulator.phone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A phone that exists in the simulator only. A behaviour set on it applies to later calls. Thread-safe. */
public final class VirtualPhone {
    private final String number;
    private final Behaviour defaultBehaviour;
    private final Queue<CallLeg> legs = new ConcurrentLinkedQueue<>();
    private final Queue<ReceivedMessage> messages = new ConcurrentLinkedQueue<>();
    private volatile Optional<Behaviour> behaviour = Optional.empty();

    VirtualPhone(String number, Behaviour defaultBehaviour) {
        this.number = number;
        this.defaultBehaviour = defaultBehaviour;
    }

    /** The number, E.164. */
    public String number() {
        return number;
    }

    /**
     * Answers and presses keys. Listens to the prompts of each Gather first. "12" is pressed as "1", "2"; throws
     * IllegalArgumentException for anything but 0 to 9, * and #.
     */
    public VirtualPhone answersAndPresses(String... keys) {
        return behaves(Behaviour.Answers.pressing(keys));
    }

    /**
     * Answers and presses keys, even while the voice still speaks.
     *
     * @param after from the start of each Gather to the first key, in the time of the call
     * @param keys as for {@link #answersAndPresses(String...)}
     */
    public VirtualPhone answersAndPresses(Duration after, String... keys) {
        return behaves(new Behaviour.Answers(Keypad.split(keys), after, false));
    }

    /** Answers and presses nothing. */
    public VirtualPhone listensToTheEnd() {
        return behaves(Behaviour.Answers.pressing());
    }

    /** A machine answers after 20 s of ringing and presses nothing; machine detection recognises it. */
    public VirtualPhone isVoicemail() {
        return behaves(Behaviour.Fixed.VOICEMAIL);
    }

    /** Is busy: the call ends as BUSY without ringing. */
    public VirtualPhone isBusy() {
        return behaves(Behaviour.Fixed.BUSY);
    }

    /** Cannot be reached: the call ends as FAILED without ringing. */
    public VirtualPhone isOutOfReach() {
        return behaves(Behaviour.Fixed.OUT_OF_REACH);
    }

    /** Rings until the Timeout of the call. */
    public VirtualPhone doesNotAnswer() {
        return behaves(Behaviour.Fixed.NO_ANSWER);
    }

    /** Rings twice until the callee rejects the call: it ends as BUSY. */
    public VirtualPhone rejects() {
        return behaves(Behaviour.Fixed.REJECTS);
    }

    /** Rings until a person answers or rejects the call, on the page or through this class. Time is never shortened. */
    public VirtualPhone manual() {
        return behaves(Behaviour.Fixed.MANUAL);
    }

    /** Sets a behaviour for later calls. */
    public VirtualPhone behaves(Behaviour next) {
        behaviour = Optional.of(next);
        return this;
    }

    /** Marks the phone as expected to ring, with the default behaviour. */
    public VirtualPhone isExpectedToRing() {
        return behaves(defaultBehaviour);
    }

    /** The current behaviour. */
    public Behaviour behaviour() {
        return behaviour.orElse(defaultBehaviour);
    }

    /** Whether a behaviour was set; if not, a call that rings here is unexpected. */
    public boolean isExpected() {
        return behaviour.isPresent();
    }

    /** Answers the ringing call, if there is one. */
    public void answer() {
        activeLeg().ifPresent(leg -> leg.answer(AnsweredBy.HUMAN));
    }

    /** Hangs up the answered call or rejects the ringing one, if there is one. */
    public void hangUp() {
        activeLeg().ifPresent(CallLeg::hangUp);
    }

    /** Presses keys in the answered call, if there is one; keys as for {@link #answersAndPresses(String...)}. */
    public void press(String keys) {
        activeLeg().ifPresent(leg -> Keypad.split(keys).forEach(leg::press));
    }

    /** All calls to this phone, oldest request first. */
    public List<PhoneCall> calls() {
        return legs.stream().map(CallLeg::call).toList();
    }

    /** All text messages to this phone, oldest first. */
    public List<ReceivedMessage> messages() {
        return List.copyOf(messages);
    }

    /** Adds a call to this phone. */
    public void connect(CallLeg leg) {
        legs.add(leg);
    }

    /** Adds a text message to this phone. */
    public void receive(ReceivedMessage message) {
        messages.add(message);
    }

    private Optional<CallLeg> activeLeg() {
        return legs.stream().filter(leg -> !leg.call().isOver()).reduce((earlier, later) -> later);
    }
}

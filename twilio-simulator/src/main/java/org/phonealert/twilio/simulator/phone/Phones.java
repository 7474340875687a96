package org.phonealert.twilio.simulator.phone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All virtual phones: those that have a behaviour of their own and those that were called. Thread-safe. */
public final class Phones {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final Map<String, VirtualPhone> byNumber = new ConcurrentHashMap<>();
    private final Behaviour defaultBehaviour;

    /** Starts without phones; phones that get no behaviour of their own have the given one. */
    public Phones(Behaviour defaultBehaviour) {
        this.defaultBehaviour = defaultBehaviour;
    }

    /** The phone with this number, created on first use; throws IllegalArgumentException when it is not E.164. */
    public VirtualPhone phone(String number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException("Not an E.164 number: " + number);
        }
        return byNumber.computeIfAbsent(number, n -> new VirtualPhone(n, defaultBehaviour));
    }

    /** Finds a phone by its number without creating it. */
    public Optional<VirtualPhone> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Whether a text is an E.164 number: + and 7 to 15 digits. */
    public static boolean isNumber(String text) {
        return E164.matcher(text).matches();
    }

    /** All phones, sorted by number. */
    public List<VirtualPhone> all() {
        return byNumber.values().stream()
                .sorted(Comparator.comparing(VirtualPhone::number))
                .toList();
    }

    /** The calls that rang on phones without a behaviour of their own, oldest request first. */
    public List<PhoneCall> unexpectedCalls() {
        return calls(byNumber.values().stream().filter(phone -> !phone.isExpected()))
                .filter(PhoneCall::hasRung)
                .toList();
    }

    /** All calls, oldest request first. */
    public List<PhoneCall> calls() {
        return calls(byNumber.values().stream()).toList();
    }

    /** Removes all phones with their calls and messages. */
    public void clear() {
        byNumber.clear();
    }

    private static Stream<PhoneCall> calls(Stream<VirtualPhone> phones) {
        return phones.flatMap(phone -> phone.calls().stream()).sorted(Comparator.comparing(PhoneCall::requestedAt));
    }
}

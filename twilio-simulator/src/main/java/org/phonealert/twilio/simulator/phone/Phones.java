package org.phonealert.twilio.simulator.phone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All virtual phones: those that were given a behaviour and those that were called. */
public final class Phones {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final Map<String, VirtualPhone> byNumber = new ConcurrentHashMap<>();
    private final Behaviour otherwise;

    /** The given behaviour is that of a phone for which none was set. */
    public Phones(Behaviour otherwise) {
        this.otherwise = otherwise;
    }

    /** The phone with this number; it begins to exist when it is first asked for. */
    public VirtualPhone phone(String number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException("Not an E.164 number: " + number);
        }
        return byNumber.computeIfAbsent(number, n -> new VirtualPhone(n, otherwise));
    }

    /** Whether it is an E.164 number. */
    public static boolean isNumber(String text) {
        return E164.matcher(text).matches();
    }

    /** All of them, by number. */
    public List<VirtualPhone> all() {
        return byNumber.values().stream()
                .sorted(Comparator.comparing(VirtualPhone::number))
                .toList();
    }

    /** The calls that rang where nobody expected one, by the instant of their request. */
    public List<PhoneCall> unexpected() {
        return calls(byNumber.values().stream().filter(phone -> !phone.isExpected()))
                .filter(PhoneCall::hasRung)
                .toList();
    }

    /** All calls, by the instant of their request. */
    public List<PhoneCall> calls() {
        return calls(byNumber.values().stream()).toList();
    }

    /** Forgets all phones. */
    public void clear() {
        byNumber.clear();
    }

    private static Stream<PhoneCall> calls(Stream<VirtualPhone> phones) {
        return phones.flatMap(phone -> phone.calls().stream()).sorted(Comparator.comparing(PhoneCall::requestedAt));
    }
}

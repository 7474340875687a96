package org.phonealert.base.upgrade;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses an error of the carrier as version 0.1 stored it. */
record OldError(
        String cause, @Nullable Integer code, @Nullable String technical) {
    private static final Pattern CODE_ALONE = Pattern.compile("carrier error (\\d{1,9})");
    private static final Pattern CODE_AND_TEXT = Pattern.compile("(\\d{1,9}): (.*)", Pattern.DOTALL);
    private static final String NO_ANSWER = "no answer from the carrier: ";
    private static final String NOT_UNDERSTOOD = "the carrier's answer was not understood: ";
    private static final String REFUSED = "REFUSED";

    /** Sentences that version 0.1 stored without an argument. */
    private static final Map<String, String> SENTENCES = Map.of(
            "no carrier account: set phonealert.twilio.account-sid and phonealert.twilio.auth-token", "NO_ACCOUNT",
            "the carrier does not know the call any more", "CALL_UNKNOWN",
            "the carrier has no such call", "NO_SUCH_CALL",
            "the dispatcher died while it asked", "INTERRUPTED",
            "the carrier could not place the call", "NOT_PLACED");

    /** The causes by the carrier's own codes. */
    private static final Map<String, List<Integer>> CODES = Map.ofEntries(
            Map.entry("ACCOUNT", List.of(20001, 20003, 20005, 20006, 20008, 20404)),
            Map.entry("PACE", List.of(20429, 14107)),
            Map.entry("OUTGOING_NUMBER", List.of(21210, 21212, 21213)),
            Map.entry("WRONG_NUMBER", List.of(21201, 21211, 21217, 21401, 21421, 13223, 13224)),
            Map.entry("UNREACHABLE", List.of(21214, 21612)),
            Map.entry("COUNTRY", List.of(21215, 21408, 13227)),
            Map.entry("BLOCKED", List.of(21216, 13225)),
            Map.entry("TRIAL", List.of(21219, 21608)),
            Map.entry("STOPPED", List.of(21610)),
            Map.entry("NOT_MOBILE", List.of(21614, 21635)),
            Map.entry("SCRIPT", List.of(21218, 32018)),
            Map.entry("SERVER_ERROR", List.of(20500, 20503)));

    static OldError read(String text) {
        String sentence = SENTENCES.get(text);
        if (sentence != null) {
            return new OldError(sentence, null, null);
        }
        Matcher alone = CODE_ALONE.matcher(text);
        if (alone.matches()) {
            return ofCode(Integer.parseInt(alone.group(1)), null);
        }
        Matcher both = CODE_AND_TEXT.matcher(text);
        if (both.matches()) {
            return ofCode(Integer.parseInt(both.group(1)), both.group(2));
        }
        if (text.startsWith(NO_ANSWER)) {
            return new OldError("NO_ANSWER", null, text.substring(NO_ANSWER.length()));
        }
        if (text.startsWith(NOT_UNDERSTOOD)) {
            return new OldError("NOT_UNDERSTOOD", null, text.substring(NOT_UNDERSTOOD.length()));
        }
        return new OldError(ofStatus(text), null, text);
    }

    private static OldError ofCode(int code, @Nullable String technical) {
        String cause = CODES.entrySet().stream()
                .filter(known -> known.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(
                        switch (code / 1000) {
                            case 11 -> "CALLBACK";
                            case 12, 13 -> "SCRIPT";
                            default -> REFUSED;
                        });
        return new OldError(cause, code, technical);
    }

    private static String ofStatus(String text) {
        if (text.startsWith("HTTP 401: ")) {
            return "ACCOUNT";
        }
        // an answer that could not be read was stored with status 0
        return text.startsWith("HTTP 5") || text.startsWith("HTTP 0: ") ? "SERVER_ERROR" : REFUSED;
    }

    /** As the columns of a notification. */
    @Nullable
    Object[] columns() {
        return new @Nullable Object[] {null, cause, code, technical};
    }

    /** As arguments of a line. */
    void addTo(Map<String, Object> arguments) {
        arguments.put("cause", cause);
        if (code != null) {
            arguments.put("code", code);
        }
        if (technical != null) {
            arguments.put("technical", technical);
        }
    }
}

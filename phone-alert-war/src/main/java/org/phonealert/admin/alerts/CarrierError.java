package org.phonealert.admin.alerts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What went wrong at the carrier, in plain words: the word of the pages for what the carrier, or who asked it, wrote
 * down. An error that nobody foresaw still has one, that says no more than that the carrier refused.
 */
final class CarrierError {
    private static final Pattern CODE = Pattern.compile("(?:carrier error )?(\\d{5})\\b.*", Pattern.DOTALL);

    /** The carrier's own numbers, as its documentation explains them. */
    private static final Map<String, List<Integer>> CODES = Map.ofEntries(
            Map.entry("carrier_account", List.of(20001, 20003, 20005, 20006, 20008, 20404)),
            Map.entry("carrier_pace", List.of(20429, 14107)),
            Map.entry("carrier_from", List.of(21210, 21212, 21213)),
            Map.entry("carrier_number", List.of(21201, 21211, 21217, 21401, 21421, 13223, 13224)),
            Map.entry("carrier_unreachable", List.of(21214, 21612)),
            Map.entry("carrier_country", List.of(21215, 21408, 13227)),
            Map.entry("carrier_blocked", List.of(21216, 13225)),
            Map.entry("carrier_trial", List.of(21219, 21608)),
            Map.entry("carrier_stop", List.of(21610)),
            Map.entry("carrier_mobile", List.of(21614, 21635)),
            Map.entry("carrier_words", List.of(21218, 32018)));

    /** What is written down without a number, by how it begins. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "no answer from the carrier", "carrier_silent",
            "no carrier account", "carrier_account",
            "HTTP 401", "carrier_account",
            "HTTP 5", "carrier_silent",
            "the carrier's answer was not understood", "carrier_garbled",
            "the carrier does not know the call", "carrier_lost",
            "the carrier has no such call", "carrier_lost",
            "the dispatcher died", "carrier_unknown");

    private CarrierError() {}

    /** The key of the words. */
    static String key(String error) {
        Matcher code = CODE.matcher(error);
        if (code.matches()) {
            return ofCode(Integer.parseInt(code.group(1)));
        }
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> error.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("carrier_refused");
    }

    private static String ofCode(int code) {
        return CODES.entrySet().stream()
                .filter(known -> known.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                // it fetches from our address what to say, and understands it or not
                .orElse(
                        switch (code / 1000) {
                            case 11 -> "carrier_address";
                            case 12, 13 -> "carrier_words";
                            default -> "carrier_refused";
                        });
    }
}

package org.phonealert.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/** Prints the new lines of an alert's history, in the words in which the machine API gave them. */
final class AlertStory {
    private static final String WHO = "Phone Alert";

    /** The history lines that {@link PhoneStory} already prints. */
    private static final Set<String> PRINTED_BY_PHONES =
            Set.of("CALL_QUEUED", "CALL_ANSWERED", "WORDS_SAID", "KEY_PRESSED");

    private final Teller teller;
    private int printed;

    AlertStory(Teller teller) {
        this.teller = teller;
    }

    /** Prints the lines that are new. */
    void printNews(JsonNode alert) {
        JsonNode history = alert.path("history");
        for (; printed < history.size(); printed++) {
            print(history.get(printed));
        }
    }

    private void print(JsonNode line) {
        if (!PRINTED_BY_PHONES.contains(line.path("type").asText())) {
            teller.print(
                    Instant.parse(line.path("at").asText()),
                    WHO,
                    line.path("text").asText());
        }
    }
}

package org.phonealert.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints the new lines of an alert's history, in French. */
final class AlertStory {
    private static final String WHO = "Phone Alert";

    /** The history lines that {@link PhoneStory} already prints. */
    private static final Set<String> PRINTED_BY_PHONES =
            Set.of("CALL_QUEUED", "CALL_ANSWERED", "WORDS_SAID", "KEY_PRESSED");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("OPENED", "alerte ouverte"),
            Map.entry("SEVERITY_CHANGED", "gravité modifiée"),
            Map.entry("RESOLVED", "alerte résolue"),
            Map.entry("NO_DEFINITION", "aucune définition d'alerte pour ce moniteur : personne n'est appelé"),
            Map.entry("LEVEL_STARTED", "niveau d'escalade commencé"),
            Map.entry("LEVEL_EMPTY", "le niveau n'atteint personne, passage au suivant"),
            Map.entry("MOVED_ON", "passage au suivant"),
            Map.entry("EXHAUSTED", "tout le monde a été appelé, l'alerte n'est pas prise en charge"),
            Map.entry("NOBODY_RUNG", "aucun téléphone n'a pu sonner, nouvel essai"),
            Map.entry("CALL_PLACED", "appel lancé"),
            Map.entry("CALL_ENDED", "fin de l'appel"),
            Map.entry("CALL_CANCELLED", "appel annulé"),
            Map.entry("CALL_FAILED", "échec de l'appel"),
            Map.entry("CALL_UNCERTAIN", "appel incertain : vérification auprès du fournisseur téléphonique"),
            Map.entry("CALL_REPEATED", "le fournisseur téléphonique n'a pas cet appel : nouvel appel"),
            Map.entry("NOT_CALLED", "non appelé"),
            Map.entry("REPAIRED", "réparée : l'alerte n'avait pas de prochaine étape"));

    private final Teller teller;
    private int printed;

    AlertStory(Teller teller) {
        this.teller = teller;
    }

    /** Prints the lines that are new. */
    void printNews(JsonNode alert) {
        JsonNode history = alert.path("history");
        for (; printed < history.size(); printed++) {
            print(alert, history.get(printed));
        }
    }

    private void print(JsonNode alert, JsonNode line) {
        String type = line.path("type").asText();
        if (PRINTED_BY_PHONES.contains(type)) {
            return;
        }
        String what = type.equals("ACKNOWLEDGED") ? acknowledged(alert) : WORDS.getOrDefault(type, type);
        String operator = text(line, "operator").map(name -> " — " + name).orElse("");
        String detail = text(line, "detail").map(words -> " (" + words + ")").orElse("");
        teller.print(Instant.parse(line.path("at").asText()), WHO, what + operator + detail);
    }

    private static String acknowledged(JsonNode alert) {
        return "ALERTE " + alert.path("id").asLong() + " PRISE EN CHARGE";
    }

    private static Optional<String> text(JsonNode line, String field) {
        return Optional.of(line.path(field).asText("")).filter(words -> !words.isBlank() && !words.equals("null"));
    }
}

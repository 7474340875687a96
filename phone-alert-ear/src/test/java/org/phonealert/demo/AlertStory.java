package org.phonealert.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what Phone Alert writes into an alert's history. */
final class AlertStory {
    private static final String WHO = "Phone Alert";

    /** What the phones tell themselves. */
    private static final Set<String> LEFT_TO_THE_PHONES =
            Set.of("CALL_QUEUED", "CALL_ANSWERED", "WORDS_SAID", "KEY_PRESSED");

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("OPENED", "alerte ouverte"),
            Map.entry("SEVERITY_CHANGED", "la gravité a changé"),
            Map.entry("RESOLVED", "alerte terminée"),
            Map.entry("NO_DEFINITION", "aucune définition d'alerte ne s'applique : personne ne sera appelé"),
            Map.entry("LEVEL_STARTED", "niveau d'escalade commencé"),
            Map.entry("LEVEL_EMPTY", "personne à joindre à ce niveau, on passe au suivant"),
            Map.entry("MOVED_ON", "on passe au suivant"),
            Map.entry("EXHAUSTED", "tout le monde a été appelé, personne n'a pris l'alerte en charge"),
            Map.entry("NOBODY_RUNG", "aucun téléphone n'a pu sonner, nouvel essai"),
            Map.entry("CALL_PLACED", "appelle"),
            Map.entry("CALL_ENDED", "appel terminé"),
            Map.entry("CALL_CANCELLED", "appel annulé"),
            Map.entry("CALL_FAILED", "l'appel n'a pas abouti"),
            Map.entry("CALL_UNCERTAIN", "on ne sait pas si l'appel est parti : question à l'opérateur télécom"),
            Map.entry("CALL_REPEATED", "l'appel n'est pas parti, on le demande encore une fois"),
            Map.entry("NOT_CALLED", "n'est pas appelé"),
            Map.entry("REPAIRED", "l'escalade était arrêtée par erreur, elle reprend"));

    private final Teller teller;
    private int told;

    AlertStory(Teller teller) {
        this.teller = teller;
    }

    /** Tells what is new. */
    void goOn(JsonNode alert) {
        JsonNode history = alert.path("history");
        for (; told < history.size(); told++) {
            tell(alert, history.get(told));
        }
    }

    private void tell(JsonNode alert, JsonNode line) {
        String type = line.path("type").asText();
        if (LEFT_TO_THE_PHONES.contains(type)) {
            return;
        }
        String what = type.equals("ACKNOWLEDGED") ? acknowledged(alert) : FRENCH.getOrDefault(type, type);
        String operator = text(line, "operator").map(name -> " — " + name).orElse("");
        String detail = text(line, "detail").map(words -> " (" + words + ")").orElse("");
        teller.tell(Instant.parse(line.path("at").asText()), WHO, what + operator + detail);
    }

    private static String acknowledged(JsonNode alert) {
        return "ALERTE " + alert.path("id").asLong() + " PRISE EN CHARGE";
    }

    private static Optional<String> text(JsonNode line, String field) {
        return Optional.of(line.path(field).asText("")).filter(words -> !words.isBlank() && !words.equals("null"));
    }
}

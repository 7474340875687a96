package org.phonealert.speech;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.Language;
import org.phonealert.alert.Alert;
import org.phonealert.monitor.Monitor;

/** What a call says of an alert, sentence by sentence. */
public final class Speech {
    private static final int LONGEST_MESSAGE = 400; // about half a minute of speech
    private static final String MORE = "…";

    private Speech() {}

    /** The words of a call that says everything as it is written. */
    public static List<String> of(
            Alert alert,
            String operator,
            Language language,
            boolean alternativeNames,
            @Nullable String remark,
            Instant now) {
        return of(alert, operator, language, alternativeNames, remark, now, Dictionary.EMPTY);
    }

    /**
     * The words of a call.
     *
     * @param operator who is called
     * @param alternativeNames whether the monitor is said by its name for phone alerts
     * @param remark the escalation level's own message, if any
     * @param dictionary how words of the message are said, and of a monitor's name that is no name for phone alerts
     */
    public static List<String> of(
            Alert alert,
            String operator,
            Language language,
            boolean alternativeNames,
            @Nullable String remark,
            Instant now,
            Dictionary dictionary) {
        List<String> sentences = new ArrayList<>();
        sentences.add(greeting(operator, language));
        if (alert.message().isBlank()) {
            sentences.add(Phrase.GENERAL.in(language));
        } else {
            sentences.add(
                    Phrase.ERROR.in(language, Map.of("monitor", name(alert.monitor(), alternativeNames, dictionary))));
            sentences.add(Phrase.DETAIL.in(
                    language, Map.of("message", sayable(dictionary.say(sayable(alert.message()))))));
        }
        String ago = Ago.say(Duration.between(alert.triggeredAt(), now), language);
        sentences.add(Phrase.SINCE.in(language, Map.of("since", ago)));
        alert.httpStatus()
                .ifPresent(code -> sentences.add(Phrase.HTTP_STATUS.in(language, Map.of("code", code.toString()))));
        alert.exceededLimit().ifPresent(limit -> sentences.add(Phrase.LIMIT.in(language, Map.of("limit", limit))));
        if (remark != null) {
            sentences.add(remark);
        }
        return List.copyOf(sentences);
    }

    /** The words of a test call. */
    public static List<String> test(String operator, Language language) {
        return List.of(greeting(operator, language), Phrase.TEST.in(language));
    }

    private static String greeting(String operator, Language language) {
        return Phrase.GREETING.in(language, Map.of("operator", operator));
    }

    /** Somebody has listened to a name for phone alerts: that is said as it is. */
    private static String name(Monitor monitor, boolean alternative, Dictionary dictionary) {
        return alternative && monitor.nameForPhoneAlerts().isPresent()
                ? monitor.nameForPhoneAlerts().get()
                : dictionary.say(monitor.name());
    }

    /** One line, not too long, without a full stop of its own. */
    private static String sayable(String message) {
        String line = message.strip().replaceAll("\\s+", " ").replaceFirst("[.\\s]+$", "");
        if (line.length() <= LONGEST_MESSAGE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return line.substring(0, end) + MORE;
    }
}

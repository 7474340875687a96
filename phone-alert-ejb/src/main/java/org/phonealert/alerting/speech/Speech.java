package org.phonealert.alerting.speech;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.base.words.Language;

/** What a call says of an alert, sentence by sentence. */
public final class Speech {
    private static final int LONGEST_MESSAGE = 400; // about half a minute of speech
    private static final String MORE = "…";

    private Speech() {}

    /**
     * The words of a call.
     *
     * @param operator who is called
     * @param alternativeNames whether the voice says the monitor's name for phone alerts
     * @param remark the escalation level's own message; null for none
     * @param dictionary applied to the message, and to the monitor's name unless it is its name for phone alerts
     */
    public static List<String> of(
            Alert alert,
            String operator,
            Language language,
            boolean alternativeNames,
            @Nullable String remark,
            Instant now,
            Dictionary dictionary) {
        return of(Trouble.of(alert, alternativeNames), operator, language, remark, now, dictionary);
    }

    /** The words of a call about this trouble, also if it is hypothetical. */
    public static List<String> of(
            Trouble trouble,
            String operator,
            Language language,
            @Nullable String remark,
            Instant now,
            Dictionary dictionary) {
        List<String> sentences = new ArrayList<>();
        sentences.add(greeting(operator, language));
        if (trouble.message().isBlank()) {
            sentences.add(Phrase.GENERAL.in(language));
        } else {
            sentences.add(Phrase.ERROR.in(language, Map.of("monitor", trouble.spokenMonitor(dictionary))));
            sentences.add(Phrase.DETAIL.in(
                    language, Map.of("message", spoken(dictionary.say(spoken(trouble.message()))))));
        }
        String ago = Ago.say(Duration.between(trouble.since(), now), language);
        sentences.add(Phrase.SINCE.in(language, Map.of("since", ago)));
        Integer code = trouble.httpStatus();
        if (code != null) {
            sentences.add(Phrase.HTTP_STATUS.in(language, Map.of("code", code.toString())));
        }
        String limit = trouble.exceededLimit();
        if (limit != null) {
            sentences.add(Phrase.LIMIT.in(language, Map.of("limit", limit)));
        }
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

    /** Makes the message one line of at most 400 characters, without a full stop at the end. */
    private static String spoken(String message) {
        String line = message.strip().replaceAll("\\s+", " ").replaceFirst("[.\\s]+$", "");
        if (line.length() <= LONGEST_MESSAGE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return line.substring(0, end) + MORE;
    }
}

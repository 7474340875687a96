package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.twiml.Verb;

/** Executes one Gather: the first digit stops the prompts; the last digit, a finish key or a time-out completes it. */
final class DigitCollector {
    private final Verb.Gather gather;
    private final Timeline timeline;
    private final Consumer<Verb.Say> voice;
    private final Consumer<Map<String, String>> listener;
    private final Deque<Verb.Prompt> prompts;
    private final StringBuilder digits = new StringBuilder();
    private Optional<Timeline.Step> next = Optional.empty();

    /**
     * Prepares a Gather.
     *
     * @param voice speaks a prompt
     * @param listener receives the result once: Digits, if a digit was pressed, and FinishedOnKey, if a key finished it
     */
    DigitCollector(
            Verb.Gather gather, Timeline timeline, Consumer<Verb.Say> voice, Consumer<Map<String, String>> listener) {
        this.gather = gather;
        this.timeline = timeline;
        this.voice = voice;
        this.listener = listener;
        prompts = new ArrayDeque<>(gather.prompts());
    }

    /** Speaks the next prompt, or waits for digits when all are spoken. */
    void prompt() {
        Verb.Prompt prompt = prompts.poll();
        if (prompt == null) {
            awaitDigit();
            return;
        }
        if (prompt instanceof Verb.Say say) {
            voice.accept(say);
        }
        next = Optional.of(timeline.after(prompt.length(), this::prompt));
    }

    /** A key is pressed. */
    void press(String key) {
        next.ifPresent(timeline::cancel);
        if (gather.finishKeys().contains(key)) {
            complete(Map.of("FinishedOnKey", key));
            return;
        }
        digits.append(key);
        if (gather.digits().filter(most -> digits.length() >= most).isPresent()) {
            complete(Map.of());
        } else {
            awaitDigit();
        }
    }

    private void awaitDigit() {
        next = Optional.of(timeline.after(gather.timeout(), () -> complete(Map.of())));
    }

    private void complete(Map<String, String> finish) {
        Map<String, String> result = new HashMap<>(finish);
        if (!digits.isEmpty()) {
            result.put("Digits", digits.toString());
        }
        listener.accept(result);
    }
}

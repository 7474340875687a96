package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.twiml.Verb;

/** A question while it is asked: the first key stops the voice, the last one or a silence ends it. */
final class DigitCollector {
    private final Verb.Gather gather;
    private final Timeline time;
    private final Consumer<Verb.Say> voice;
    private final Consumer<Map<String, String>> answered;
    private final Deque<Verb.Prompt> prompts;
    private final StringBuilder digits = new StringBuilder();
    private Optional<Timeline.Plan> next = Optional.empty();

    /** The result holds Digits when at least one key was pressed, and FinishedOnKey when such a key ended it. */
    DigitCollector(
            Verb.Gather gather, Timeline time, Consumer<Verb.Say> voice, Consumer<Map<String, String>> answered) {
        this.gather = gather;
        this.time = time;
        this.voice = voice;
        this.answered = answered;
        prompts = new ArrayDeque<>(gather.prompts());
    }

    void ask() {
        Verb.Prompt prompt = prompts.poll();
        if (prompt == null) {
            awaitSilence();
            return;
        }
        if (prompt instanceof Verb.Say say) {
            voice.accept(say);
        }
        next = Optional.of(time.after(prompt.length(), this::ask));
    }

    void key(String key) {
        next.ifPresent(time::forget);
        if (gather.finishKeys().contains(key)) {
            finish(Map.of("FinishedOnKey", key));
            return;
        }
        digits.append(key);
        if (gather.digits().filter(most -> digits.length() >= most).isPresent()) {
            finish(Map.of());
        } else {
            awaitSilence();
        }
    }

    private void awaitSilence() {
        next = Optional.of(time.after(gather.timeout(), () -> finish(Map.of())));
    }

    private void finish(Map<String, String> more) {
        Map<String, String> result = new HashMap<>(more);
        if (!digits.isEmpty()) {
            result.put("Digits", digits.toString());
        }
        answered.accept(result);
    }
}

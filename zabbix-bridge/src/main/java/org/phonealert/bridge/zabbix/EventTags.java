package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;

/** The tags of an event, including those of its trigger, its host and their templates. */
final class EventTags {
    /** The value of this tag on a trigger or host is the name of the monitor in alert definitions. */
    static final String MONITOR = "phone-alert-monitor";

    /** Webhooks store links in tags of this prefix; they are not shown to people. */
    private static final String WEBHOOK_PREFIX = "__zbx_";

    private final List<Tag> tags;

    EventTags(List<Tag> tags) {
        this.tags = List.copyOf(tags);
    }

    /** Reads the tags; malformed JSON, such as a list that was cut, counts as no tags so that the alert is not lost. */
    static EventTags read(String json) {
        try {
            return new EventTags(Arrays.asList(Json.readKnown(json, Tag[].class)));
        } catch (InvalidInputException cut) {
            return new EventTags(List.of());
        }
    }

    static EventTags none() {
        return new EventTags(List.of());
    }

    /** The value of the monitor tag, if there is one. */
    Optional<String> monitor() {
        return tags.stream()
                .filter(tag -> MONITOR.equals(tag.tag())
                        && tag.value() != null
                        && !tag.value().isBlank())
                .map(tag -> String.valueOf(tag.value()).strip())
                .findFirst();
    }

    /** Readable text: {@code site: Paris, team: dba}; empty without tags. */
    String text() {
        return tags.stream()
                .filter(tag -> !MONITOR.equals(tag.tag())
                        && tag.tag() != null
                        && !tag.tag().startsWith(WEBHOOK_PREFIX))
                .map(Tag::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A tag in the JSON of Zabbix. */
    record Tag(@Nullable String tag, @Nullable String value) {
        String text() {
            return value == null || value.isBlank() ? String.valueOf(tag) : tag + ": " + value;
        }
    }
}

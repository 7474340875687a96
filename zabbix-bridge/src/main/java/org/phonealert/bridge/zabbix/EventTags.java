package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;

/** The tags of an event: those of its trigger, its host and their templates. */
final class EventTags {
    /** Whoever gives it to a trigger or a host says by which name alert definitions know its monitor. */
    static final String MONITOR = "phone-alert-monitor";

    /** What webhooks make is for links, not for people. */
    private static final String WEBHOOK_PREFIX = "__zbx_";

    private final List<Tag> tags;

    EventTags(List<Tag> tags) {
        this.tags = List.copyOf(tags);
    }

    /** What is no list of tags, because it was cut, say, has none: an alert is not lost for them. */
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

    /** The name that the tag for it gives the monitor. */
    Optional<String> monitor() {
        return tags.stream()
                .filter(tag -> MONITOR.equals(tag.tag())
                        && tag.value() != null
                        && !tag.value().isBlank())
                .map(tag -> String.valueOf(tag.value()).strip())
                .findFirst();
    }

    /** As a person reads it: {@code site: Paris, team: dba}. Empty if there is nothing to read. */
    String text() {
        return tags.stream()
                .filter(tag -> !MONITOR.equals(tag.tag())
                        && tag.tag() != null
                        && !tag.tag().startsWith(WEBHOOK_PREFIX))
                .map(Tag::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** As Zabbix writes it. */
    record Tag(@Nullable String tag, @Nullable String value) {
        String text() {
            return value == null || value.isBlank() ? String.valueOf(tag) : tag + ": " + value;
        }
    }
}

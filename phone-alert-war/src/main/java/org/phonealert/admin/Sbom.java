package org.phonealert.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.json.Json;

/** Reads the libraries from the EAR's software bill of materials (CycloneDX). */
record Sbom(List<Component> components) {
    /** In a jar of its own, because this WAR is built before the EAR. */
    private static final String MADE_BY_THE_BUILD = "/org/phonealert/sbom/phone-alert.cdx.json";

    private static final String OURS = "org.phonealert";

    static Sbom read() {
        try (InputStream made = Sbom.class.getResourceAsStream(MADE_BY_THE_BUILD)) {
            return of(new String(Objects.requireNonNull(made).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Sbom of(String json) {
        return Json.readKnown(json, Sbom.class);
    }

    /** The libraries of others, by name. */
    List<AboutPage.Library> libraries() {
        return components.stream()
                .filter(component -> !OURS.equals(component.group()))
                .map(Component::library)
                .sorted(Comparator.comparing(AboutPage.Library::name))
                .toList();
    }

    record Component(
            @Nullable String group,
            String name,
            String version,
            @Nullable List<Choice> licenses) {
        AboutPage.Library library() {
            String licence = Stream.ofNullable(licenses)
                    .flatMap(List::stream)
                    .map(Choice::text)
                    .collect(Collectors.joining(" / "));
            return new AboutPage.Library(name, version, licence);
        }
    }

    /** A list of licences, or one SPDX expression. */
    record Choice(@Nullable Licence license, @Nullable String expression) {
        String text() {
            return Optional.ofNullable(expression)
                    .or(() -> Optional.ofNullable(license).map(Licence::text))
                    .orElse("?");
        }
    }

    /** The SPDX identifier, or the name if there is none. */
    record Licence(@Nullable String id, @Nullable String name) {
        String text() {
            return Optional.ofNullable(id).or(() -> Optional.ofNullable(name)).orElse("?");
        }
    }
}

package org.phonealert.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The libraries in the SBOM inside the EAR, by group and name. */
public record Sbom(List<Library> libraries) {
    private static final String OURS = "org.phonealert";

    /** Reads the SBOM inside the EAR. */
    public static Sbom of(Ear ear) {
        byte[] jar = Objects.requireNonNull(ear.files().get(Ear.SBOM), Ear.SBOM);
        try {
            JsonNode sbom = new ObjectMapper().readTree(Ear.files(jar).get("org/phonealert/sbom/phone-alert.cdx.json"));
            return new Sbom(StreamSupport.stream(sbom.path("components").spliterator(), false)
                    .map(Sbom::library)
                    .filter(library -> !library.group().equals(OURS))
                    .sorted(Comparator.comparing(Library::coordinates))
                    .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Library library(JsonNode component) {
        return new Library(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                StreamSupport.stream(component.path("licenses").spliterator(), false)
                        .map(Sbom::licence)
                        .toList(),
                StreamSupport.stream(component.path("hashes").spliterator(), false)
                        .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                        .findFirst()
                        .orElseThrow()
                        .path("content")
                        .asText());
    }

    private static String licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        return choice.path("expression")
                .asText(licence.path("id").asText(licence.path("name").asText()));
    }

    /** The expected content of the repository's NOTICE. */
    public String notice() {
        StringBuilder notice = new StringBuilder("""
                Phone Alert

                The EAR contains these libraries, unchanged. A library that offers several licences is used under the
                first one. A licence's text is inside the library or in the EAR's META-INF/licenses; that of Apache-2.0 is
                in META-INF/LICENSE.

                """);
        for (Library library : libraries) {
            notice.append("%s %s%n".formatted(library.coordinates(), library.version()))
                    .append("    %s%n".formatted(String.join(" / ", library.licences())));
        }
        return notice.toString();
    }

    /** A library, with the SHA-256 of its jar. */
    public record Library(String group, String name, String version, List<String> licences, String sha256) {
        String coordinates() {
            return group + ":" + name;
        }
    }
}

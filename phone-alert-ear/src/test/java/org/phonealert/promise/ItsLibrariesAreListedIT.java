package org.phonealert.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Ear;
import org.phonealert.rig.Promise;
import org.phonealert.rig.Sbom;
import org.phonealert.rig.Sbom.Library;
import org.phonealert.rig.Sources;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The SBOM, the About page and the NOTICE file list exactly the libraries in the EAR. */
@Promise
class ItsLibrariesAreListedIT {
    private static final Ear EAR = Ear.built();
    private static final Sbom SBOM = Sbom.of(EAR);
    private static final Map<String, byte[]> FILES = EAR.files();
    private static final Map<String, byte[]> CARRIED = EAR.libraries();

    @Test
    void the_sbom_lists_every_library_of_the_ear_and_no_other() {
        Map<String, String> carried = CARRIED.entrySet().stream()
                .collect(Collectors.toMap(jar -> Ear.sha256(jar.getValue()), Map.Entry::getKey));
        Map<String, String> listed =
                SBOM.libraries().stream().collect(Collectors.toMap(Library::sha256, Library::name));

        assertThat(namesWithout(carried, listed.keySet()))
                .as("in the EAR, and not in the SBOM")
                .isEmpty();
        assertThat(namesWithout(listed, carried.keySet()))
                .as("in the SBOM, and not in the EAR")
                .isEmpty();
    }

    @Test
    void the_about_page_lists_the_libraries_of_the_sbom() {
        List<String> shown = Visitor.administrator().page("about.xhtml").select("#libraries tbody tr").stream()
                .map(row -> String.join(" ", row.select("td").eachText()))
                .toList();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(SBOM.libraries().stream()
                        .map(library -> "%s %s %s"
                                .formatted(library.name(), library.version(), String.join(" / ", library.licences())))
                        .toList());
    }

    /** Writes the expected NOTICE next to the figures; copy it after a change of libraries. */
    @Test
    void the_notice_file_matches_the_sbom() throws IOException {
        Path made = Files.writeString(Path.of(System.getProperty("rig.figures"), "NOTICE"), SBOM.notice());

        assertThat(Sources.at("NOTICE")).hasSameTextualContentAs(made);
        assertThat(FILES.get("META-INF/NOTICE")).asString().isEqualTo(SBOM.notice());
    }

    @Test
    void the_ear_contains_the_text_of_every_licence_that_requires_it() {
        assertThat(FILES).containsKey("META-INF/LICENSE");
        assertThat(SBOM.libraries())
                .filteredOn(library -> !library.licences().contains("Apache-2.0"))
                .isNotEmpty()
                .allSatisfy(library -> assertThat(hasItsLicence(library))
                        .as("%s %s", library.name(), library.licences())
                        .isTrue());
    }

    private static boolean hasItsLicence(Library library) {
        return FILES.containsKey("META-INF/licenses/" + library.name() + ".txt")
                || Ear.files(jar(library)).keySet().stream().anyMatch(path -> path.startsWith("META-INF/LICENSE"));
    }

    private static byte[] jar(Library library) {
        return CARRIED.values().stream()
                .filter(jar -> Ear.sha256(jar).equals(library.sha256()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> namesWithout(Map<String, String> names, Set<String> fingerprints) {
        return names.entrySet().stream()
                .filter(name -> !fingerprints.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}

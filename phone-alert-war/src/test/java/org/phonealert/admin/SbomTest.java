package org.phonealert.admin;

import org.junit.jupiter.api.Test;
import org.phonealert.admin.AboutPage.Library;

import static org.assertj.core.api.Assertions.assertThat;

/** The page About shows the libraries of the SBOM. */
class SbomTest {
    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"group": "org.phonealert", "name": "phone-alert-ejb", "version": "1",
               "licenses": [{"license": {"id": "Apache-2.0"}}]},
              {"group": "org.b", "name": "b", "version": "2.0", "licenses": [{"license": {"name": "B's own"}}]},
              {"group": "org.a", "name": "a", "version": "1.1",
               "licenses": [{"license": {"id": "Apache-2.0", "url": "https://a.example.org"}}, {"license": {"id": "MIT"}}]},
              {"name": "c", "version": "3", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
              {"group": "org.d", "name": "d", "version": "4"}]}
            """;

    @Test
    void libraries_are_listed_by_name_with_version_and_licences() {
        assertThat(Sbom.of(SBOM).libraries())
                .containsExactly(
                        new Library("a", "1.1", "Apache-2.0 / MIT"),
                        new Library("b", "2.0", "B's own"),
                        new Library("c", "3", "MIT OR Apache-2.0"),
                        new Library("d", "4", ""));
    }
}

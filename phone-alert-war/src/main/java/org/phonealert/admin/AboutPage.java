package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.phonealert.base.settings.Settings;

/** What this is, and what it is made of. */
@Named
@RequestScoped
public class AboutPage {
    private static final List<Library> LIBRARIES = List.of(
            new Library("PrimeFaces", "MIT", "https://www.primefaces.org"),
            new Library("Flyway Community", "Apache 2.0", "https://github.com/flyway/flyway"),
            new Library("Jackson", "Apache 2.0", "https://github.com/FasterXML/jackson"),
            new Library("libphonenumber", "Apache 2.0", "https://github.com/google/libphonenumber"),
            new Library("ICU4J", "Unicode 3.0", "https://icu.unicode.org"),
            new Library("Twilio Java", "MIT", "https://github.com/twilio/twilio-java"),
            new Library("Apache HttpComponents", "Apache 2.0", "https://hc.apache.org"),
            new Library("Apache Commons Codec, IO", "Apache 2.0", "https://commons.apache.org"),
            new Library("Gson", "Apache 2.0", "https://github.com/google/gson"),
            new Library("JJWT", "Apache 2.0", "https://github.com/jwtk/jjwt"),
            new Library("Java JWT", "MIT", "https://github.com/auth0/java-jwt"),
            new Library("JSON-java", "Public Domain", "https://github.com/stleary/JSON-java"),
            new Library("Woodstox", "Apache 2.0", "https://github.com/FasterXML/woodstox"),
            new Library("Stax2 API", "BSD 2-Clause", "https://github.com/FasterXML/stax2-api"),
            new Library("SLF4J", "MIT", "https://www.slf4j.org"));

    @Inject
    private Settings settings;

    /** As the build wrote it down. */
    public String getVersion() {
        Properties build = new Properties();
        try (InputStream written = AboutPage.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(written));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("version", "?");
    }

    public String getPlan() {
        return settings.plan().name();
    }

    public String getPublicUrl() {
        return settings.publicUrl();
    }

    public List<Library> getLibraries() {
        return LIBRARIES;
    }

    /** For administrators only: it helps whoever wants to break in. */
    public String getServer() {
        return ((ServletContext)
                        FacesContext.getCurrentInstance().getExternalContext().getContext())
                .getServerInfo();
    }

    public String getJava() {
        return Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
    }

    /** A library that comes along, and under which licence. */
    public record Library(String name, String licence, String address) {}
}

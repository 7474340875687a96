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

/** The page About: version, plan, server and libraries. */
@Named
@RequestScoped
public class AboutPage {
    @Inject
    private Settings settings;

    /** The version that the build recorded. */
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
        return Sbom.read().libraries();
    }

    /** For administrators only: attackers could use it. */
    public String getServer() {
        return ((ServletContext)
                        FacesContext.getCurrentInstance().getExternalContext().getContext())
                .getServerInfo();
    }

    public String getJava() {
        return Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
    }

    /** A library inside the EAR and its licence. */
    public record Library(String name, String version, String licence) {}
}

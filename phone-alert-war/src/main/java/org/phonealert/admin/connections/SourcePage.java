package org.phonealert.admin.connections;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Words;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.settings.Settings;
import org.phonealert.office.configuration.ConnectionEdits;
import org.phonealert.office.overview.Overview;

/** The page of one alert source: its key, shown once, and the commands to set up the system behind it. */
@Named
@ViewScoped
public class SourcePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Overview overview;

    @Inject
    private ConnectionEdits edits;

    @Inject
    private Settings settings;

    @Inject
    private NewSecret newSecret;

    @Nullable
    private String name;

    private SourceType type = SourceType.NAGIOS;
    private boolean known;

    /** Reads the source that the address names; without a name the page adds one. */
    public void read() {
        if (name == null) {
            return;
        }
        overview.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        this::show,
                        () -> Forms.respondNotFound(
                                new UnknownException(RefusalReason.UNKNOWN_SOURCE, String.valueOf(name))));
    }

    private void show(AlertSource source) {
        type = source.type();
        known = true;
    }

    /** Adds the source and shows its key. */
    public void add() {
        Forms.perform("f", () -> {
            if (name == null) {
                throw new InvalidInputException("name", RefusalReason.MISSING);
            }
            newSecret.show(edits.addSource(name, type));
            known = true;
        });
    }

    /** Creates a new key; the old one stops working at once. */
    public void rotateKey() {
        Forms.perform("key", () -> newSecret.show(edits.rotateKey(existingName())));
    }

    public void remove() {
        Forms.submit("gone", "sources.xhtml", () -> edits.removeSource(existingName()));
    }

    private String existingName() {
        return Objects.requireNonNull(name);
    }

    /** The commands; they contain the key only right after it was created. */
    public String getCommands() {
        String secret = newSecret.getSecret();
        String key = secret != null
                ? secret
                : Words.of(FacesContext.getCurrentInstance()).getString("source_key_here");
        return SetUpCommands.of(type, settings.publicUrl(), key);
    }

    public String getNagiosObjects() {
        return SetUpCommands.nagiosObjects();
    }

    public String getPublicUrl() {
        return settings.publicUrl();
    }

    public SourceType[] getTypes() {
        return SourceType.values();
    }

    public boolean isKnown() {
        return known;
    }

    @Nullable
    public String getName() {
        return name;
    }

    /** Ignored for an existing source: every submit sets the name from the address again. */
    public void setName(@Nullable String name) {
        if (!known) {
            this.name = name;
        }
    }

    public SourceType getType() {
        return type;
    }

    public void setType(SourceType type) {
        this.type = type;
    }
}

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

/** One alert source: its key, shown once, and what to paste into the system behind it. */
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
    private ShownOnce shownOnce;

    @Nullable
    private String name;

    private SourceType type = SourceType.NAGIOS;
    private boolean known;

    /** Reads the one that the address names; without a name it is to be a new one. */
    public void read() {
        if (name == null) {
            return;
        }
        overview.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        this::show,
                        () -> Forms.notFound(new UnknownException(RefusalReason.UNKNOWN_SOURCE, String.valueOf(name))));
    }

    private void show(AlertSource source) {
        type = source.type();
        known = true;
    }

    /** Adds it; the page that answers shows its key. */
    public void add() {
        Forms.attempt("f", () -> {
            if (name == null) {
                throw new InvalidInputException("name", RefusalReason.MISSING);
            }
            shownOnce.show(edits.addSource(name, type));
            known = true;
        });
    }

    /** Another key: the one so far is let in no more from now on. */
    public void rotateKey() {
        Forms.attempt("key", () -> shownOnce.show(edits.rotateKey(existing())));
    }

    public void remove() {
        Forms.submit("gone", "sources.xhtml", () -> edits.removeSource(existing()));
    }

    private String existing() {
        return Objects.requireNonNull(name);
    }

    /** The commands, with the key in them only where it was just made. */
    public String getCommands() {
        String secret = shownOnce.getSecret();
        String key = secret != null
                ? secret
                : Words.of(FacesContext.getCurrentInstance()).getString("source_key_here");
        return PasteText.of(type, settings.publicUrl(), key);
    }

    public String getNagiosObjects() {
        return PasteText.nagiosObjects();
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

    /** Not once it is known: the address is read again with each form. */
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

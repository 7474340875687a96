package org.phonealert.admin.connections;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.monitoring.connection.ConnectionHealth;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.office.configuration.ConnectionEdits;
import org.phonealert.office.configuration.ConnectionPart;
import org.phonealert.office.overview.Overview;

/** The form of a source's connection: how acknowledgements are written back and states are compared. */
@Named
@ViewScoped
public class ConnectionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Overview overview;

    @Inject
    private ConnectionEdits edits;

    @Inject
    private SourcePage sourcePage;

    private boolean read;

    @Nullable
    private ConnectionType type;

    @Nullable
    private String address;

    @Nullable
    private String user;

    @Nullable
    private String secret;

    @Nullable
    private String certificate;

    private void read() {
        if (read) {
            return;
        }
        read = true;
        @Nullable ConnectionPart part = edits.connection(source());
        if (part != null) {
            type = part.type();
            address = part.address();
            user = part.user();
            certificate = part.certificate();
        }
    }

    /** Saves the connection; empty fields are left out, and an empty secret keeps the current one. */
    public void save() {
        read();
        String page = "source.xhtml?name=" + URLEncoder.encode(source(), StandardCharsets.UTF_8);
        Forms.submit("link", page, () -> edits.saveConnection(source(), part()));
    }

    private @Nullable ConnectionPart part() {
        return type == null
                ? null
                : new ConnectionPart(
                        type, blankToNull(address), blankToNull(user), blankToNull(secret), blankToNull(certificate));
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private String source() {
        return Objects.requireNonNull(sourcePage.getName());
    }

    /** The health of the connection; null if there is none. */
    public @Nullable ConnectionHealth getHealth() {
        return overview.sources().stream()
                .filter(one -> one.name().equals(sourcePage.getName()))
                .findFirst()
                .map(AlertSource::id)
                .map(overview.connections()::get)
                .orElse(null);
    }

    /** The connection types for this type of source; empty if it cannot be written back to. */
    public List<ConnectionType> getTypes() {
        return Arrays.stream(ConnectionType.values())
                .filter(one -> one.source() == sourcePage.getType())
                .toList();
    }

    @Nullable
    public ConnectionType getType() {
        read();
        return type;
    }

    public void setType(@Nullable ConnectionType type) {
        this.type = type;
    }

    @Nullable
    public String getAddress() {
        read();
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    @Nullable
    public String getUser() {
        read();
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    /** Always empty: the stored secret is never shown. */
    @Nullable
    public String getSecret() {
        return null;
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret;
    }

    @Nullable
    public String getCertificate() {
        read();
        return certificate;
    }

    public void setCertificate(@Nullable String certificate) {
        this.certificate = certificate;
    }
}

package org.phonealert.base.settings;

/** How the connection to the mail server is encrypted. */
public enum StartTls {
    /** Not at all. */
    NONE,
    /** If the server offers it, whatever its certificate: protects against eavesdropping, not against impersonation. */
    IF_OFFERED,
    /** Always, and only with a server whose certificate is trusted and names it; otherwise nothing is sent. */
    REQUIRED
}

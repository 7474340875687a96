package org.phonealert.base.settings;

/** How a mail server is spoken to. */
public enum StartTls {
    /** In clear. */
    NONE,
    /** Encrypted if the server offers it, whoever it is: that keeps out who listens, not who pretends. */
    IF_OFFERED,
    /** Encrypted, to the server that the certificate names, or not at all. */
    REQUIRED
}

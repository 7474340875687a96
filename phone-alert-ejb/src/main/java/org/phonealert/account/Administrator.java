package org.phonealert.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.phonealert.Identified;

/** Somebody who may set everything up. */
@Entity
@Table(name = "administrators")
class Administrator extends Identified {
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @SuppressWarnings("NullAway.Init")
    protected Administrator() {}

    Administrator(String name, String password) {
        this.name = name;
        this.passwordHash = PasswordHash.of(password);
    }

    boolean hasPassword(String password) {
        return PasswordHash.matches(password, passwordHash);
    }
}

package org.phonealert.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The EAR that the build made: the very file that is deployed everywhere. */
public record Ear(Path file) {
    /** Where the build says it is. */
    public static Ear built() {
        Path file = Path.of(System.getProperty("rig.ear", "target/phone-alert.ear"));
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no EAR at " + file.toAbsolutePath() + ": build it first");
        }
        return new Ear(file);
    }

    /** Its fingerprint, as sha256sum prints it. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

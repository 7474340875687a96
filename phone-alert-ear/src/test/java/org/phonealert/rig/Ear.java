package org.phonealert.rig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The EAR file that the build has made, with what is inside it. */
public record Ear(Path file) {
    /** The path of the jar that holds the SBOM. */
    public static final String SBOM = "lib/phone-alert-sbom.jar";

    /** The EAR at the path that the build gives. */
    public static Ear built() {
        Path file = Path.of(System.getProperty("rig.ear", "target/phone-alert.ear"));
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no EAR at " + file.toAbsolutePath() + ": build it first");
        }
        return new Ear(file);
    }

    /** The SHA-256 of the EAR, as sha256sum prints it. */
    public String sha256() {
        return sha256(bytes());
    }

    /** The content of the EAR, by path. */
    public Map<String, byte[]> files() {
        return files(bytes());
    }

    /** The libraries in the EAR and in its web applications, by path. */
    public Map<String, byte[]> libraries() {
        Map<String, byte[]> libraries = new TreeMap<>();
        files().forEach((path, content) -> {
            if (path.endsWith(".war")) {
                files(content).forEach((inside, jar) -> {
                    if (inside.endsWith(".jar")) {
                        libraries.put(path + "/" + inside, jar);
                    }
                });
            } else if (path.startsWith("lib/") && !path.equals(SBOM)) {
                libraries.put(path, content);
            }
        });
        return libraries;
    }

    /** The content of an archive, by path. */
    public static Map<String, byte[]> files(byte[] archive) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** A SHA-256, as sha256sum prints it. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.phonealert.rig;

import java.nio.file.Path;

/** The project's folder, wherever a test runs. */
public final class Sources {
    private Sources() {}

    /** What is there at this path. */
    public static Path at(String path) {
        return Path.of(System.getProperty("rig.sources")).resolve(path);
    }
}

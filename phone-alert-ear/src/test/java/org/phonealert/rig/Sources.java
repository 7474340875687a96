package org.phonealert.rig;

import java.nio.file.Path;

/** Finds files in the project's folder, from any working directory. */
public final class Sources {
    private Sources() {}

    /** The file or folder at this path. */
    public static Path at(String path) {
        return Path.of(System.getProperty("rig.sources")).resolve(path);
    }
}

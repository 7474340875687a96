package org.phonealert.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository, from its root down. */
final class Repository {
    private static final String CI = ".ci/run";

    private final Path root = root();

    /** The nearest folder above the working directory that has the CI script. */
    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(CI))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above the working directory has " + CI);
    }

    /** All documentation: the pages of the root and of {@code docs}. */
    List<MarkdownPage> pages() {
        return Stream.concat(files("", 1, ".md"), files("docs", Integer.MAX_VALUE, ".md"))
                .map(this::page)
                .toList();
    }

    MarkdownPage page(String path) {
        return new MarkdownPage(path, text(path));
    }

    /** The names of all classes, tests and others. */
    Set<String> classes() {
        return modules()
                .flatMap(module -> files(module + "/src", Integer.MAX_VALUE, ".java"))
                .map(file -> file.replaceFirst(".*/", "").replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }

    /** The text of all classes of a module, but for its tests. */
    String textOfClasses(String module) {
        return files(module + "/src/main/java", Integer.MAX_VALUE, ".java")
                .map(this::text)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> modules() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders
                    .filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .map(folder -> root.relativize(folder).toString())
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The paths, as they stand from the root, of files that end so. */
    Stream<String> files(String folder, int depth, String ending) {
        try (Stream<Path> all = Files.walk(root.resolve(folder), depth)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    long sizeOf(String path) {
        return text(path).getBytes(StandardCharsets.UTF_8).length;
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The commands of the CI script, one a line, without comments and what it says. */
    List<String> ciCommands() {
        return text(CI).replace("\\\n", " ")
                .lines()
                .map(line -> line.replaceAll("'[^']*'", "")
                        .replaceFirst("(^|\\s)#.*", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

package org.phonealert.documentation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path from the root of the repository
 */
record MarkdownPage(String path, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^\\s*```[^\\n]*\\n(.*?)^\\s*```\\s*$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    /** What the page links to within the repository, as it stands there. */
    List<String> links() {
        return found(LINK, CODE.matcher(prose()).replaceAll(""))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    /** The file that a link leads to, from the root of the repository. */
    String fileOf(String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty()
                ? path
                : Objects.requireNonNullElse(Path.of(path).getParent(), Path.of(""))
                        .resolve(file)
                        .normalize()
                        .toString()
                        .replace('\\', '/');
    }

    /** The names of its headings, as GitHub makes them. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        found(HEADING, prose()).forEach(heading -> {
            String anchor = anchor(heading);
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** What stands in code style within its sentences. */
    List<String> codeSpans() {
        return found(CODE, prose()).toList();
    }

    /** The code blocks of a chapter. */
    List<String> codeBlocks(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            return List.of();
        }
        int end = text.indexOf("\n## ", start + 1);
        return found(FENCE, text.substring(start, end < 0 ? text.length() : end))
                .map(String::strip)
                .toList();
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult one) -> one.group(1));
    }
}

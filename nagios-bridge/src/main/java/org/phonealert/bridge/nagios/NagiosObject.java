package org.phonealert.bridge.nagios;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/**
 * The status of one host or service, with its comments, as the status file of Nagios shows it.
 *
 * @param readAt when the status was read, by the clock of Nagios
 * @param asOf when Nagios wrote it; {@link Instant#EPOCH} if unknown
 * @param block empty if there is no such host or service
 * @param comments on this host or service
 */
record NagiosObject(Instant readAt, Instant asOf, Optional<NagiosBlock> block, List<NagiosBlock> comments) {
    private static final int USER_COMMENT = 1;

    /** "a/b" may be the host a/b, or service b of host a: the one with a problem is preferred. */
    static NagiosObject read(BufferedReader text, String name, Instant readAt) throws IOException {
        List<NagiosBlock> blocks = new ArrayList<>();
        List<NagiosBlock> comments = new ArrayList<>();
        Instant[] created = {Instant.EPOCH};
        NagiosBlock.read(text, block -> {
            switch (block.kind()) {
                case "info" -> created[0] = block.time("created").orElse(Instant.EPOCH);
                case "hoststatus", "servicestatus" -> addIfNamed(name, block, blocks);
                case "hostcomment", "servicecomment" -> addIfNamed(name, block, comments);
                default -> {}
            }
        });
        return of(readAt, created[0], blocks, comments);
    }

    /** Chooses the most urgent of these blocks, and keeps all of these comments. */
    static NagiosObject of(Instant readAt, Instant asOf, List<NagiosBlock> blocks, List<NagiosBlock> comments) {
        return new NagiosObject(
                readAt, asOf, blocks.stream().max(Comparator.comparing(NagiosObject::rank)), List.copyOf(comments));
    }

    private static void addIfNamed(String name, NagiosBlock block, List<NagiosBlock> found) {
        if (Text.fitName(block.subject(), 255).equals(name)) {
            found.add(block);
        }
    }

    private static int rank(NagiosBlock block) {
        return !isProblem(block) ? 0 : isAcknowledged(block) ? 1 : 2;
    }

    private static boolean isProblem(NagiosBlock block) {
        return block.is("current_state");
    }

    private static boolean isAcknowledged(NagiosBlock block) {
        return block.is("problem_has_been_acknowledged");
    }

    boolean isProblem() {
        return block.filter(NagiosObject::isProblem).isPresent();
    }

    boolean isAcknowledged() {
        return block.filter(NagiosObject::isAcknowledged).isPresent();
    }

    /** Whether this write-back is among the comments, entered at or after that time; at any time if null. */
    boolean hasComment(Writeback writeback, @Nullable Instant since) {
        return comments.stream()
                .filter(comment -> comment.number("entry_type") == USER_COMMENT)
                .filter(comment -> since == null || comment.number("entry_time") >= since.getEpochSecond())
                .anyMatch(comment -> comment.get("author").equals(WritebackLine.argument(writeback.author()))
                        && comment.get("comment_data").equals(WritebackLine.argument(writeback.text())));
    }
}

package org.phonealert.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.server.LoadBalancer;
import org.phonealert.server.MortalServer;
import org.phonealert.server.PortOffset;
import org.phonealert.server.Postgres;
import org.phonealert.twilio.simulator.SimulatorSettings;
import org.phonealert.twilio.simulator.TwilioSimulator;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes that share only a PostgreSQL get a thousand alerts. One node is killed with -9 and comes back, then the
 * database is away for a while. Nothing is lost, no intended call rings twice, and the ledger is exact.
 */
class StormIT {
    private static final int ALERTS = Integer.getInteger("storm.alerts", 1000);
    private static final int CREDITS = 100;
    private static final int BOUGHT = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Twenty-five times as fast as real time: a phone rings for a second at most. */
    private static final double PACE = 0.04;

    /** Twilio's codes for an HTTP error and for no answer at all. */
    private static final Set<Integer> AWAY = Set.of(11200, 11205);

    /** Kept after the test, with the logs of the nodes. */
    private final Path folder =
            Path.of("storm", String.valueOf(ProcessHandle.current().pid()));

    private final Figures figures = new Figures();
    private final Teams teams = new Teams();

    @Test
    @SuppressWarnings("try") // the balancer only has to be there
    void nothing_is_lost_no_phone_rings_twice_and_the_ledger_is_exact() throws InterruptedException {
        int door = PortOffset.free().http();
        try (TwilioSimulator carrier =
                        TwilioSimulator.start(SimulatorSettings.forTests().atPace(PACE));
                Postgres postgres = Postgres.start(folder.resolve("postgresql"));
                MortalServer a = node("a", door, carrier, postgres);
                MortalServer b = node("b", door, carrier, postgres);
                LoadBalancer balancer = LoadBalancer.start(door, List.of(a.url(), b.url()));
                Sender sender = new Sender(List.of(source(a), source(b)), teams)) {
            teams.teach(carrier);
            PhoneAlert admin = a.awaitReady();
            PhoneAlert other = b.awaitReady();
            admin.configure(teams.json());
            assertThat(admin.post("/credits/top-ups", "{\"credits\":%d}".formatted(BOUGHT))
                            .isSuccess())
                    .isTrue();
            figures.mark("ready_at_s");

            sender.send(0, share(0.4));
            awaitAccepted(sender, share(0.2));
            a.kill();
            figures.mark("node_killed_at_s");
            assertThat(carrier.calls()).as("calls under way").anyMatch(call -> !call.isOver());
            sender.send(share(0.4), share(0.7));
            awaitAccepted(sender, share(0.5));
            a.startAgain();
            a.awaitReady();
            figures.mark("node_back_at_s");

            sender.send(share(0.7), ALERTS);
            awaitAccepted(sender, share(0.75));
            postgres.stopHard();
            figures.mark("database_stopped_at_s");
            assertThat(sender.accepted()).as("events that are still to be sent").hasSizeLessThan(ALERTS);
            await("both nodes report that they are not ready")
                    .atMost(PATIENCE)
                    .until(() -> !admin.isReady() && !other.isReady());
            postgres.startAgain();
            figures.mark("database_back_at_s");
            b.awaitReady();
            a.awaitReady();
            figures.mark("both_nodes_ready_at_s");

            awaitAccepted(sender, ALERTS);
            figures.mark("all_taken_at_s");
            awaitCalm(carrier, admin, other);
            figures.mark("all_over_at_s");
            judge(new Aftermath(admin, sender.accepted(), teams, carrier), admin, sender, carrier);
        } finally {
            figures.print();
        }
    }

    private MortalServer node(String name, int door, TwilioSimulator carrier, Postgres postgres) {
        return MortalServer.start(
                folder.resolve(name),
                Map.of(
                        "phonealert.public-url",
                        "http://127.0.0.1:" + door,
                        "phonealert.twilio.api-url",
                        carrier.apiUrl().toString()),
                postgres.database());
    }

    private static PhoneAlert source(MortalServer node) {
        return new PhoneAlert(node.url(), SetUp.SOURCE_KEY);
    }

    private static int share(double part) {
        return (int) Math.round(ALERTS * part);
    }

    private static void awaitAccepted(Sender sender, int least) {
        await(least + " events are accepted")
                .atMost(PATIENCE)
                .until(() -> sender.accepted().size() >= least);
    }

    /**
     * Waits until no work is left. When nothing changes any more, the clock of both nodes moves on: a call whose last
     * callback was lost with a node or the database is looked up only after some minutes.
     */
    private static void awaitCalm(TwilioSimulator carrier, PhoneAlert... nodes) {
        AtomicInteger calls = new AtomicInteger(-1);
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
                if (!carrier.calls().stream().allMatch(PhoneCall::isOver)) {
                    return false;
                }
                if (isOver(nodes[0])) {
                    return true;
                }
                int now = carrier.calls().size();
                if (calls.getAndSet(now) == now) {
                    for (PhoneAlert node : nodes) {
                        node.advanceClock(Duration.ofSeconds(20));
                    }
                }
                return false;
            });
        } catch (ConditionTimeoutException tooLong) {
            System.out.println("The storm does not end; the failed checks below say why");
        }
    }

    private static boolean isOver(PhoneAlert admin) {
        return admin.credits().path("reserved").asLong() == 0
                && admin.alerts("TRIGGERED").stream()
                        .allMatch(alert -> Aftermath.isExhausted(
                                admin.alert(alert.path("id").asLong())));
    }

    private void judge(Aftermath aftermath, PhoneAlert admin, Sender sender, TwilioSimulator carrier) {
        JsonNode credits = admin.credits();
        long balance = credits.path("balance").asLong();
        long sum = admin.creditEntries().stream()
                .mapToLong(entry -> entry.path("credits").asLong())
                .sum();
        figures.put("alerts", sender.accepted().size());
        figures.put("events_sent_again", sender.refused());
        figures.put("acknowledged", aftermath.acknowledged());
        figures.put("exhausted", aftermath.exhausted());
        figures.put("unfinished", aftermath.unfinished().size());
        figures.put("lost", aftermath.lost().size());
        figures.put("against_the_rules", aftermath.againstTheRules().size());
        figures.put("notifications", aftermath.notifications());
        aftermath.states().forEach((state, count) -> figures.put("notifications_" + state, count));
        figures.put("calls_at_the_carrier", aftermath.calls());
        figures.put("calls_answered", aftermath.answered());
        figures.put("rang_twice", aftermath.rangTwice().size());
        figures.put("calls_of_no_notification", aftermath.withoutNotification().size());
        figures.put("mistaken_references", aftermath.mistaken().size());
        figures.put("ledger_sum", sum);
        figures.put("ledger_balance", balance);
        figures.put("ledger_reserved", credits.path("reserved").asLong());
        figures.put("ledger_expected", CREDITS + BOUGHT - aftermath.answered());
        assertSoftly(softly -> {
            softly.assertThat(aftermath.lost()).as("lost").isEmpty();
            softly.assertThat(aftermath.unfinished()).as("unfinished").isEmpty();
            softly.assertThat(aftermath.againstTheRules())
                    .as("against the rules")
                    .isEmpty();
            softly.assertThat(aftermath.rangTwice()).as("rang twice").isEmpty();
            softly.assertThat(aftermath.withoutNotification())
                    .as("calls of no notification")
                    .isEmpty();
            softly.assertThat(aftermath.mistaken()).as("mistaken references").isEmpty();
            softly.assertThat(carrier.violations())
                    .as("requests and answers that Twilio would have refused, except while the servers were away")
                    .allMatch(violation -> AWAY.contains(violation.code()));
            softly.assertThat(balance).as("balance").isEqualTo(sum).isEqualTo(CREDITS + BOUGHT - aftermath.answered());
            softly.assertThat(credits.path("reserved").asLong()).as("reserved").isZero();
        });
    }
}

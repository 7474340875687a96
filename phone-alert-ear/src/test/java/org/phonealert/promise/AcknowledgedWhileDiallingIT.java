package org.phonealert.promise;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When an alert is acknowledged while its call is being dialled, no call starts after the acknowledgement is
 * committed.
 */
@Promise
@OnEveryDatabase
class AcknowledgedWhileDiallingIT {
    private static final int NUMBERS = 8;
    private static final int LAPS = 125;

    private final PhoneAlert phoneAlert = TestBed.phoneAlert();
    private final ExecutorService runners = Executors.newFixedThreadPool(NUMBERS);
    private final ExecutorService acknowledgers = Executors.newFixedThreadPool(NUMBERS);

    @AfterEach
    void stop_all_threads() {
        runners.shutdownNow();
        acknowledgers.shutdownNow();
    }

    @Test
    void no_call_starts_after_the_acknowledgement_in_a_thousand_races() throws Exception {
        List<String> numbers =
                IntStream.range(0, NUMBERS).mapToObj("+3361377%04d"::formatted).toList();
        phoneAlert.configure(RaceTrack.setUp(numbers));
        phoneAlert.post("/credits/top-ups", "{\"credits\":100,\"reference\":\"races\"}");
        List<VirtualPhone> phones = numbers.stream()
                .map(number -> TestBed.simulator().phone(number).manual())
                .toList();
        long balance = credits("balance");

        RaceFigures figures = new RaceFigures(run(numbers));

        figures.print();
        assertThat(figures.lost())
                .as("calls that started after the acknowledgement")
                .isZero();
        assertThat(figures.neverDialled())
                .as("races that the acknowledgement won")
                .isPositive();
        assertThat(figures.dialledFirst()).as("races that the call won").isPositive();
        assertThat(phones.stream().flatMap(phone -> phone.calls().stream()))
                .as("the phones that rang were stopped")
                .allMatch(PhoneCall::isOver)
                .hasSize((int) (figures.races().size() - figures.neverDialled()));
        assertThat(credits("balance")).isEqualTo(balance);
        assertThat(credits("reserved")).isZero();
    }

    private List<Race> run(List<String> numbers) throws InterruptedException, ExecutionException {
        try (RaceTrack track = new RaceTrack(acknowledgers)) {
            List<Callable<List<Race>>> runs = numbers.stream()
                    .<Callable<List<Race>>>map(number -> () -> IntStream.range(0, LAPS)
                            .mapToObj(lap -> track.run(number, lap))
                            .toList())
                    .toList();
            Stream.Builder<Race> races = Stream.builder();
            for (Future<List<Race>> run : runners.invokeAll(runs)) {
                run.get().forEach(races);
            }
            return races.build().toList();
        }
    }

    private long credits(String name) {
        return phoneAlert.credits().path(name).asLong();
    }
}

package org.phonealert.twilio.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.Behaviour;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LoadTest extends SimulatorTest {
    private static final int CALLS = 600;

    @Override
    SimulatorSettings settings() {
        return super.settings().withDefaultBehaviour(new Behaviour.Answers(List.of("1"), Duration.ZERO, true));
    }

    @Test
    void six_hundred_calls_at_once_all_complete() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, CALLS)
                    .<Callable<Integer>>mapToObj(
                            n -> () -> call("+3364" + (1_000_000 + n)).status())
                    .toList();
            callers.invokeAll(requests);
        } finally {
            callers.shutdown();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> simulator.calls().stream().allMatch(PhoneCall::isOver));
        assertThat(simulator.calls()).hasSize(CALLS).allMatch(call -> call.status() == CallStatus.COMPLETED);
        assertThat(application.awaitHits("/status", 4 * CALLS)).allMatch(Application.Hit::isSigned);
    }
}

package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.notification.RunOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** With any plan, people and telephones: as long as the alert is open, its escalation has a next step. */
class NeverSilentTest {
    private static final int STORIES = 2000;
    private static final int STEPS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4444, 55555})
    void an_open_alert_always_has_a_next_step(long seed) {
        Random random = new Random(seed);
        for (int story = 0; story < STORIES; story++) {
            new RandomStory(random, "seed %d, story %d".formatted(seed, story)).play();
        }
    }

    private static final class RandomStory {
        private final Random random;
        private final String name;
        private final EscalationPlan plan;
        private final Set<Long> onDuty = new HashSet<>();
        private Instant now = Story.TROUBLE_BEGAN;
        private Progress progress = Progress.from(now);
        private RunOutcome run = new RunOutcome(0, false, false);
        private int errors = 1;
        private boolean movedOn;
        private int stepsInThisInstant;
        private @Nullable Instant promised;

        RandomStory(Random random, String name) {
            this.random = random;
            this.name = name;
            this.plan = new EscalationPlan(
                    name,
                    random.nextInt(3),
                    IntStream.rangeClosed(1, 1 + random.nextInt(4))
                            .mapToObj(this::level)
                            .toList());
        }

        private EscalationPlan.Level level(int number) {
            boolean byErrors = random.nextInt(4) == 0;
            return new EscalationPlan.Level(
                    number,
                    byErrors ? null : random.nextInt(20),
                    byErrors ? 1 + random.nextInt(8) : null,
                    random.nextBoolean() ? CallingMode.ALL_AT_ONCE : CallingMode.ONE_AFTER_ANOTHER,
                    List.of(),
                    random.nextInt(3),
                    1 + random.nextInt(10),
                    null,
                    random.nextInt(6) > 0);
        }

        void play() {
            for (int i = 0; i < STEPS; i++) {
                changeDuty();
                Step step = Escalation.next(
                                progress,
                                plan,
                                new Situation(errors, run, movedOn),
                                level -> OnDuty.known(onDuty(level)),
                                now)
                        .step();
                if (step.progress().run().number() != progress.run().number()) {
                    run = new RunOutcome(0, false, false);
                }
                boolean wasMovedOn = movedOn;
                movedOn = false;
                progress = step.progress();
                assertThat(++stepsInThisInstant)
                        .as("%s loops in one instant", name)
                        .isLessThan(100);
                if (step instanceof Step.Call call) {
                    called(call);
                } else if (step instanceof Step.Wait wait) {
                    waited(wait);
                } else if (step instanceof Step.TryAgain again) {
                    assertThat(again.nextAt())
                            .as(name)
                            .isBetween(now.plusSeconds(60), now.plus(Duration.ofMinutes(15)));
                    passTime(again.nextAt());
                    promised = again.nextAt();
                    continue;
                } else if (step instanceof Step.Exhausted) {
                    assertThat(wasMovedOn)
                            .as("%s is exhausted though moved on", name)
                            .isFalse();
                    assertThat(progress.round().rang())
                            .as("%s ended without a ring", name)
                            .isTrue();
                    passTime(now.plusSeconds(random.nextInt(1000)));
                    movedOn = true;
                }
                promised = null;
            }
        }

        private void called(Step.Call call) {
            assertThat(call.operators()).as(name).isNotEmpty().doesNotHaveDuplicates();
            assertThat(onDuty(call.level()))
                    .as("%s calls who is off duty", name)
                    .containsAll(call.operators());
            assertThat(call.level().phone()).as(name).isTrue();
            // some leave and ring at once, some end only later
            run = new RunOutcome(run.open() + call.operators().size(), run.rang(), run.passed());
            if (random.nextInt(3) > 0) {
                endCalls();
            }
        }

        private void endCalls() {
            switch (random.nextInt(3)) {
                case 0 -> run = new RunOutcome(0, run.rang(), run.passed());
                case 1 -> run = new RunOutcome(0, true, run.passed());
                default -> run = new RunOutcome(0, true, true);
            }
            passTime(now.plusSeconds(random.nextInt(60)));
        }

        private void waited(Step.Wait wait) {
            Instant until = wait.nextAt();
            if (until == null) {
                assertThat(onlyErrorsAreLeft()).as("%s waits for nothing", name).isTrue();
                errors++;
                passTime(now.plusSeconds(1));
                return;
            }
            assertThat(until).as("%s waits for the past", name).isAfter(now);
            assertThat(promised)
                    .as("%s waits though it promised to try again now", name)
                    .isNull();
            if (run.open() > 0 && random.nextBoolean()) {
                endCalls();
            } else if (random.nextInt(8) == 0) {
                movedOn = true;
            } else if (random.nextInt(4) == 0) {
                errors++;
                passTime(now.plus(Duration.between(now, until).dividedBy(2)).plusNanos(1));
            } else {
                passTime(until);
            }
        }

        private boolean onlyErrorsAreLeft() {
            int from = progress.phase() == Phase.RESTING ? progress.level() + 1 : progress.level();
            return from < plan.levels().size()
                    && plan.levels().stream().skip(from).allMatch(level -> {
                        Integer needed = level.afterErrors();
                        return needed != null && errors < needed;
                    });
        }

        private void passTime(Instant to) {
            if (to.isAfter(now)) {
                stepsInThisInstant = 0;
                now = to;
            }
        }

        private void changeDuty() {
            LongStream.range(0, 6).forEach(operator -> {
                if (random.nextInt(4) == 0 && !onDuty.remove(operator)) {
                    onDuty.add(operator);
                }
            });
        }

        /** Level n reaches the operators from n on. */
        private List<Long> onDuty(EscalationPlan.Level level) {
            return onDuty.stream().filter(o -> o >= level.number()).sorted().toList();
        }
    }
}

package org.phonealert.twilio.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.phone.Behaviour;

/**
 * What the command line asks for.
 *
 * @param settings the simulator's
 * @param phones what is said about phones, to be done after the start
 * @param quiet whether happenings are not printed
 * @param helpWanted whether only the help is wanted
 */
record CommandLine(
        SimulatorSettings settings, List<Consumer<TwilioSimulator>> phones, boolean quiet, boolean helpWanted) {
    static final String HELP = """
            java -jar twilio-simulator.jar [options]
              --port N                 where to listen on 127.0.0.1 (default 18090; 0 = a free port)
              --account-sid AC...      the account (default %s)
              --auth-token TOKEN       its token (default %s)
              --number +E164           an outgoing number that the account owns; may be repeated (default %s)
              --pace X                 1 = real time (default), 0.1 = ten times as fast, 0 = all at once
              --otherwise BEHAVIOUR    unknown phones: manual (default), no-answer, busy, voicemail, rejects, out-of-reach
              --answers +E164=KEYS     this phone answers and presses these keys; may be repeated
              --listens +E164          this phone answers and presses nothing; may be repeated
              --manual +E164           a person decides about this phone on the page; may be repeated
              --quiet                  prints no happenings
              --help                   prints this""".formatted(
                    SimulatorSettings.ACCOUNT_SID, SimulatorSettings.AUTH_TOKEN, SimulatorSettings.OUTGOING_NUMBER);

    static CommandLine read(String... arguments) {
        return new Reader(Arrays.asList(arguments).iterator()).read();
    }

    /** Reads option after option. */
    private static final class Reader {
        private final Iterator<String> left;
        private final List<Consumer<TwilioSimulator>> phones = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private SimulatorSettings settings =
                SimulatorSettings.forTests().onPort(18_090).atPace(1).withDefaultBehaviour(Behaviour.Fixed.MANUAL);
        private boolean quiet;
        private boolean help;

        Reader(Iterator<String> left) {
            this.left = left;
        }

        CommandLine read() {
            while (left.hasNext()) {
                option(left.next());
            }
            if (!numbers.isEmpty()) {
                settings = settings.withOutgoingNumbers(numbers.toArray(String[]::new));
            }
            return new CommandLine(settings, List.copyOf(phones), quiet, help);
        }

        private void option(String name) {
            switch (name) {
                case "--port" -> settings = settings.onPort(Integer.parseInt(value(name)));
                case "--account-sid" ->
                    settings =
                            settings.withAccount(value(name), settings.account().authToken());
                case "--auth-token" ->
                    settings = settings.withAccount(settings.account().sid(), value(name));
                case "--number" -> numbers.add(value(name));
                case "--pace" -> settings = settings.atPace(Double.parseDouble(value(name)));
                case "--otherwise" -> settings = settings.withDefaultBehaviour(Behaviour.Fixed.named(value(name)));
                case "--answers" -> answers(value(name).split("=", 2));
                case "--listens" -> {
                    String number = value(name);
                    phones.add(simulator -> simulator.phone(number).listensToTheEnd());
                }
                case "--manual" -> {
                    String number = value(name);
                    phones.add(simulator -> simulator.phone(number).manual());
                }
                case "--quiet" -> quiet = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("Unknown option " + name);
            }
        }

        private void answers(String... numberAndKeys) {
            if (numberAndKeys.length < 2) {
                throw new IllegalArgumentException("--answers wants +E164=KEYS");
            }
            phones.add(simulator -> simulator.phone(numberAndKeys[0]).answersAndPresses(numberAndKeys[1]));
        }

        private String value(String name) {
            if (!left.hasNext()) {
                throw new IllegalArgumentException(name + " wants a value");
            }
            return left.next();
        }
    }
}

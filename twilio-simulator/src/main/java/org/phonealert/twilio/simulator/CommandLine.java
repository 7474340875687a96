package org.phonealert.twilio.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.phonealert.twilio.simulator.phone.Behaviour;
import org.phonealert.twilio.simulator.phone.Phones;

/**
 * The parsed command line.
 *
 * @param settings the settings of the simulator
 * @param behaviours the behaviours to set on phones after the start, by number
 * @param quiet whether to print no events
 * @param helpWanted whether to print the help only
 */
record CommandLine(SimulatorSettings settings, Map<String, Behaviour> behaviours, boolean quiet, boolean helpWanted) {
    static final String HELP = """
            java -jar twilio-simulator.jar [options]
              --port N                 port to listen on at 127.0.0.1 (default 18090; 0 = a free port)
              --account-sid AC...      AccountSid (default %s)
              --auth-token TOKEN       auth token (default %s)
              --number +E164           an outgoing number of the account; may be repeated (default %s)
              --pace X                 1 = real time (default), 0.1 = ten times as fast, 0 = all at once
              --otherwise BEHAVIOUR    default behaviour of phones: manual (default), no-answer, busy, voicemail, rejects, out-of-reach
              --answers +E164=KEYS     this phone answers and presses these keys; may be repeated
              --listens +E164          this phone answers and presses no key; may be repeated
              --manual +E164           this phone is answered on the page; may be repeated
              --quiet                  print no events
              --help                   print this help""".formatted(
                    SimulatorSettings.ACCOUNT_SID, SimulatorSettings.AUTH_TOKEN, SimulatorSettings.OUTGOING_NUMBER);

    /** Parses arguments; throws IllegalArgumentException, with a message for the user, when they are invalid. */
    static CommandLine parse(String... arguments) {
        return new Parser(Arrays.asList(arguments).iterator()).parse();
    }

    private static final class Parser {
        private final Iterator<String> remaining;
        private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        private final List<String> numbers = new ArrayList<>();
        private SimulatorSettings settings =
                SimulatorSettings.forTests().onPort(18_090).atPace(1).withDefaultBehaviour(Behaviour.Fixed.MANUAL);
        private boolean quiet;
        private boolean helpWanted;

        Parser(Iterator<String> remaining) {
            this.remaining = remaining;
        }

        CommandLine parse() {
            while (remaining.hasNext()) {
                option(remaining.next());
            }
            if (!numbers.isEmpty()) {
                settings = settings.withOutgoingNumbers(numbers.toArray(String[]::new));
            }
            return new CommandLine(settings, Collections.unmodifiableMap(behaviours), quiet, helpWanted);
        }

        private void option(String name) {
            switch (name) {
                case "--port" -> settings = settings.onPort(value(name, Integer::valueOf));
                case "--account-sid" ->
                    settings =
                            settings.withAccount(value(name), settings.account().authToken());
                case "--auth-token" ->
                    settings = settings.withAccount(settings.account().sid(), value(name));
                case "--number" -> numbers.add(value(name, CommandLine::number));
                case "--pace" -> settings = settings.atPace(value(name, Double::valueOf));
                case "--otherwise" -> settings = settings.withDefaultBehaviour(value(name, Behaviour.Fixed::named));
                case "--answers" -> answers(value(name).split("=", 2));
                case "--listens" -> behaviours.put(value(name, CommandLine::number), Behaviour.Answers.pressing());
                case "--manual" -> behaviours.put(value(name, CommandLine::number), Behaviour.Fixed.MANUAL);
                case "--quiet" -> quiet = true;
                case "--help", "-h" -> helpWanted = true;
                default -> throw new IllegalArgumentException("Unknown option " + name);
            }
        }

        private void answers(String... numberAndKeys) {
            if (numberAndKeys.length < 2) {
                throw new IllegalArgumentException("--answers needs +E164=KEYS");
            }
            behaviours.put(number(numberAndKeys[0]), Behaviour.Answers.pressing(numberAndKeys[1]));
        }

        private String value(String name) {
            if (!remaining.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            return remaining.next();
        }

        private <T> T value(String name, Function<String, T> conversion) {
            String text = value(name);
            try {
                return conversion.apply(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " needs a number, not " + text, e);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }

    private static String number(String text) {
        if (!Phones.isNumber(text)) {
            throw new IllegalArgumentException("Not an E.164 number: " + text);
        }
        return text;
    }
}

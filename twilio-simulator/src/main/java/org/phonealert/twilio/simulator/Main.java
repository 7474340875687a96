package org.phonealert.twilio.simulator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The stand-alone program, for example {@code java -jar twilio-simulator.jar --port 18090}. */
public final class Main {
    private Main() {}

    /** Runs the simulator until the process is ended; exits with 2 when the arguments are invalid. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CommandLine line;
        try {
            line = CommandLine.parse(arguments);
        } catch (IllegalArgumentException e) {
            console.println(e.getMessage());
            console.println(CommandLine.HELP);
            System.exit(2);
            return;
        }
        if (line.helpWanted()) {
            console.println(CommandLine.HELP);
            return;
        }
        SimulatorSettings settings =
                line.quiet() ? line.settings() : line.settings().withEventLog(console::println);
        try (TwilioSimulator simulator = TwilioSimulator.start(settings)) {
            line.behaviours()
                    .forEach((number, behaviour) -> simulator.phone(number).behaves(behaviour));
            console.println("Listening; the virtual phones are at " + simulator.apiUrl() + "/ (account "
                    + settings.account().sid() + ", outgoing numbers "
                    + String.join(", ", settings.account().numbers()) + ")");
            new CountDownLatch(1).await();
        }
    }
}

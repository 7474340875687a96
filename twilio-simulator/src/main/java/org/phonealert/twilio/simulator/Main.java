package org.phonealert.twilio.simulator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The stand-alone program: {@code java -jar twilio-simulator.jar --port 18090}. */
public final class Main {
    private Main() {}

    /** Starts the simulator and keeps it running until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CommandLine line;
        try {
            line = CommandLine.read(arguments);
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
            line.phones().forEach(order -> order.accept(simulator));
            console.println("Virtual phones: " + simulator.apiUrl() + "/   (account "
                    + settings.account().sid() + ", outgoing numbers "
                    + String.join(", ", settings.account().numbers()) + ")");
            new CountDownLatch(1).await();
        }
    }
}

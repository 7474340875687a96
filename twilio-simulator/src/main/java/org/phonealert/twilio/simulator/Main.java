package org.phonealert.twilio.simulator;

/** The stand-alone program. */
public final class Main {
    private Main() {}

    /** Starts the simulator and keeps it running. */
    public static void main(String[] arguments) {
        TwilioSimulator.start(SimulatorSettings.forTests());
    }
}

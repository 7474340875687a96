package org.phonealert.twilio.simulator;

import java.util.Set;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.api.Account;
import org.phonealert.twilio.simulator.phone.Behaviour;

/**
 * The settings of a simulator.
 *
 * @param port the port to listen on, 1 to 65535, or 0 for a free one
 * @param account the Twilio account of the application
 * @param pace how many seconds of real time a second of a call takes: 1 for real time, 0.1 for ten times as fast, 0 for
 *     all at once
 * @param defaultBehaviour the behaviour of phones that have none of their own
 * @param eventLog receives one line for each event
 */
public record SimulatorSettings(
        int port, Account account, double pace, Behaviour defaultBehaviour, Consumer<String> eventLog) {
    /** The AccountSid of {@link #forTests()}. */
    public static final String ACCOUNT_SID = "AC" + "0123456789abcdef".repeat(2);

    /** The auth token of {@link #forTests()}. */
    public static final String AUTH_TOKEN = "simulated-token";

    /** The outgoing number of {@link #forTests()}. */
    public static final String OUTGOING_NUMBER = "+33176340012";

    /** Throws IllegalArgumentException when pace or port is out of range. */
    public SimulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be 0 to 65535, not " + port);
        }
        if (!Double.isFinite(pace) || pace < 0) {
            throw new IllegalArgumentException("The pace must be 0 or more, not " + pace);
        }
    }

    /** A free port, pace 0, no event log; phones ring and are not answered by default. */
    public static SimulatorSettings forTests() {
        return new SimulatorSettings(
                0,
                new Account(ACCOUNT_SID, AUTH_TOKEN, Set.of(OUTGOING_NUMBER)),
                0,
                Behaviour.Fixed.NO_ANSWER,
                line -> {});
    }

    /** A copy with another port. */
    public SimulatorSettings onPort(int other) {
        return new SimulatorSettings(other, account, pace, defaultBehaviour, eventLog);
    }

    /** A copy with another account that has the same outgoing numbers. */
    public SimulatorSettings withAccount(String accountSid, String authToken) {
        return new SimulatorSettings(
                port, new Account(accountSid, authToken, account.numbers()), pace, defaultBehaviour, eventLog);
    }

    /** A copy with these outgoing numbers, E.164. */
    public SimulatorSettings withOutgoingNumbers(String... numbers) {
        return new SimulatorSettings(
                port,
                new Account(account.sid(), account.authToken(), Set.of(numbers)),
                pace,
                defaultBehaviour,
                eventLog);
    }

    /** A copy with another pace. */
    public SimulatorSettings atPace(double other) {
        return new SimulatorSettings(port, account, other, defaultBehaviour, eventLog);
    }

    /** A copy with another default behaviour. */
    public SimulatorSettings withDefaultBehaviour(Behaviour other) {
        return new SimulatorSettings(port, account, pace, other, eventLog);
    }

    /** A copy with another event log. */
    public SimulatorSettings withEventLog(Consumer<String> other) {
        return new SimulatorSettings(port, account, pace, defaultBehaviour, other);
    }
}

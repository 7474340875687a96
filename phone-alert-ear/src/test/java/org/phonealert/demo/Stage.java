package org.phonealert.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.embeddable.GlassFishException;
import org.phonealert.rig.Ear;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.server.EmbeddedPayara;
import org.phonealert.server.PortOffset;
import org.phonealert.twilio.simulator.SimulatorSettings;
import org.phonealert.twilio.simulator.TwilioSimulator;

/** The installation of the demonstration: Phone Alert in a Payara, and a carrier simulator with virtual phones. */
final class Stage {
    static final String ADMIN_PASSWORD = "demonstration";
    static final String OUTGOING_NUMBER = "+33176340012";

    private static final String ACCOUNT_SID = "AC" + "d3".repeat(16);
    private static final String AUTH_TOKEN = "demonstration-auth-token";

    private final TwilioSimulator simulator;
    private final PhoneAlert phoneAlert;

    private Stage(TwilioSimulator simulator, PhoneAlert phoneAlert) {
        this.simulator = simulator;
        this.phoneAlert = phoneAlert;
    }

    /** Starts everything in an empty folder, or throws a {@link StageFailure}. */
    static Stage set(StageSettings settings, Ear ear) {
        refuseTakenPort(settings.port(), "demo.port");
        refuseTakenPort(settings.simulatorPort(), "demo.simulator.port");
        empty(settings.folder());
        TwilioSimulator simulator = TwilioSimulator.start(SimulatorSettings.forTests()
                .onPort(settings.simulatorPort())
                .withAccount(ACCOUNT_SID, AUTH_TOKEN)
                .withOutgoingNumbers(OUTGOING_NUMBER)
                .atPace(settings.pace()));
        URI url = URI.create("http://127.0.0.1:" + settings.port());
        System.setProperty("phonealert.public-url", url.toString());
        System.setProperty("phonealert.twilio.api-url", simulator.apiUrl().toString());
        System.setProperty("phonealert.twilio.account-sid", ACCOUNT_SID);
        System.setProperty("phonealert.twilio.auth-token", AUTH_TOKEN);
        System.setProperty("phonealert.admin.password", ADMIN_PASSWORD);
        // the two operators may be called as often as the viewer likes
        System.setProperty("phonealert.calls-per-operator-per-hour", "0");
        try {
            EmbeddedPayara.start(settings.port(), settings.folder()).deploy(ear);
        } catch (GlassFishException e) {
            throw new StageFailure("le serveur ne démarre pas : " + e.getMessage(), e);
        }
        PhoneAlert phoneAlert = new PhoneAlert(url, ADMIN_PASSWORD);
        if (!phoneAlert.isReady()) {
            throw new StageFailure("Phone Alert est déployé mais n'est pas prêt : "
                    + phoneAlert.get("/phone-alert/health/ready").text());
        }
        return new Stage(simulator, phoneAlert);
    }

    TwilioSimulator simulator() {
        return simulator;
    }

    PhoneAlert phoneAlert() {
        return phoneAlert;
    }

    private static void refuseTakenPort(int port, String property) {
        if (!PortOffset.isFree(port)) {
            throw new StageFailure("le port %d est déjà occupé ; libérez-le ou choisissez-en un autre : -D%s=%d"
                    .formatted(port, property, port + 1));
        }
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                List<Path> deepestFirst;
                try (Stream<Path> found = Files.walk(folder)) {
                    deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.phonealert.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.phonealert.rig.Ear;
import org.phonealert.rig.PhoneAlert;

/**
 * The demonstration on one machine: Nagios reports that a web site is down, Alice's phone rings without an answer,
 * Bruno answers and presses 1. With {@code demo.exit=true} the program ends then, with status 0 only if the alert was
 * acknowledged.
 */
public final class Demo {
    private static final Path FOLDER = Path.of("target", "demo");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double FIVE_TIMES_AS_FAST = 0.2;

    private final Teller teller;
    private final Stage stage;

    private Demo(Teller teller, Stage stage) {
        this.teller = teller;
        this.stage = stage;
    }

    /** Runs the demonstration and ends the program: the server's threads would keep it alive. */
    public static void main(String... args) throws InterruptedException {
        StageSettings settings = StageSettings.fromProperties(FOLDER, FIVE_TIMES_AS_FAST);
        Path log = Path.of("target", "demo-server.log");
        Teller teller = Teller.alone(log);
        int status = 1;
        try {
            Ear ear = Ear.built();
            teller.printLine("");
            teller.printLine("Phone Alert, démonstration (fichier EAR sha256 " + ear.sha256() + ")");
            teller.printLine("Journal du serveur : " + log.toAbsolutePath());
            teller.printLine("");
            teller.print("Démonstration", "démarre Payara Embedded et le simulateur Twilio…");
            Demo demo = new Demo(teller, Stage.set(settings, ear));
            demo.play();
            status = 0;
            if (!Boolean.getBoolean("demo.exit")) {
                demo.stayUp();
            }
        } catch (StageFailure failure) {
            teller.printLine("");
            teller.printLine("La démonstration a échoué : " + failure.getMessage());
            failure.printStackTrace();
        } catch (RuntimeException failure) {
            teller.printLine("");
            teller.printLine("La démonstration a échoué : " + failure + " (voir " + log.toAbsolutePath() + ")");
            failure.printStackTrace();
        }
        System.exit(status);
    }

    private void play() throws InterruptedException {
        PhoneAlert phoneAlert = stage.phoneAlert();
        stage.simulator().phone(Scenario.ALICE).doesNotAnswer();
        stage.simulator().phone(Scenario.BRUNO).answersAndPresses("1");

        String key = phoneAlert.configure(Scenario.read()).path("nagios").asText();
        teller.print("Administrateur", "charge la configuration : Alice Martin, puis Bruno Petit, en service");
        printCredits(phoneAlert);

        NagiosKit kit = NagiosKit.install(phoneAlert, key, FOLDER.resolve("nagios"));
        teller.print("Administrateur", "installe le kit Nagios téléchargé de la passerelle");
        Duration answered = kit.notify(Scenario.problem("web01"));
        teller.print(
                "Nagios", "signale web01/HTTP CRITICAL ; la commande lui a répondu en " + answered.toMillis() + " ms");

        JsonNode alert = watch(phoneAlert);
        refuseOtherEndings(alert);
        printCredits(phoneAlert);
        teller.printLine("");
        teller.printLine("Démonstration réussie : l'alerte a été prise en charge par "
                + alert.at("/acknowledgement/by").asText() + ".");
    }

    /** Prints what happens until the alert is acknowledged or resolved and no phone rings. */
    private JsonNode watch(PhoneAlert phoneAlert) throws InterruptedException {
        PhoneStory phones =
                new PhoneStory(teller, Map.of(Scenario.ALICE, "Alice Martin", Scenario.BRUNO, "Bruno Petit"));
        AlertStory history = new AlertStory(teller);
        Instant end = Instant.now().plus(PATIENCE);
        Optional<JsonNode> alert = Optional.empty();
        while (Instant.now().isBefore(end)) {
            alert = newest(phoneAlert);
            alert.ifPresent(history::printNews);
            phones.printNews(stage.simulator().calls());
            teller.printPending();
            if (alert.isPresent() && !isTriggered(alert.get()) && isQuiet()) {
                return alert.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new StageFailure(alert.map(left ->
                        "l'alerte est encore " + left.path("state").asText() + " après " + PATIENCE.toSeconds() + " s")
                .orElse("la notification n'est pas arrivée en " + PATIENCE.toSeconds() + " s ; voir "
                        + FOLDER.resolve("nagios").resolve("output.log")));
    }

    private static Optional<JsonNode> newest(PhoneAlert phoneAlert) {
        return phoneAlert.alerts().stream()
                .findFirst()
                .map(alert -> phoneAlert.speaking("fr").alert(alert.path("id").asLong()));
    }

    private static boolean isTriggered(JsonNode alert) {
        return alert.path("state").asText().equals("TRIGGERED");
    }

    private boolean isQuiet() {
        return stage.simulator().calls().stream().allMatch(call -> call.isOver());
    }

    private static void refuseOtherEndings(JsonNode alert) {
        JsonNode acknowledgement = alert.path("acknowledgement");
        if (!alert.path("state").asText().equals("ACKNOWLEDGED")
                || !acknowledgement.path("by").asText().equals("Bruno Petit")
                || !acknowledgement.path("via").asText().equals("PHONE_KEY")) {
            throw new StageFailure("l'alerte n'a pas été prise en charge par Bruno Petit à la touche 1 : " + alert);
        }
    }

    private void printCredits(PhoneAlert phoneAlert) {
        JsonNode credits = phoneAlert.credits();
        teller.print(
                "Phone Alert",
                "crédits : solde %d, disponible %d (%s)"
                        .formatted(
                                credits.path("balance").asLong(),
                                credits.path("available").asLong(),
                                credits.path("plan").asText()));
    }

    private void stayUp() throws InterruptedException {
        String url = stage.phoneAlert().url().toString();
        stage.simulator().phone(Scenario.ALICE).manual();
        stage.simulator().phone(Scenario.BRUNO).manual();
        teller.printLine("""

                Tout reste en marche. Ctrl-C pour terminer.
                  Pages (administrator, %3$s)            %1$s/phone-alert/
                  Téléphones (décrochez, appuyez sur les touches)  %2$s/
                  API                                              %1$s/phone-alert/api/v1/alerts
                  Document OpenAPI                                 %1$s/phone-alert/api/v1/openapi.json
                  Santé                                            %1$s/phone-alert/health/ready
                  Passerelle Nagios, son kit                       %1$s/nagios-bridge/kit/phone-alert-notify
                  Clé d'administration                             Authorization: Bearer %3$s
                Appelez Alice vous-même :
                  curl -X POST -H 'Authorization: Bearer %3$s' %1$s/phone-alert/api/v1/operators/Alice%%20Martin/test-call""".formatted(url, stage.simulator().apiUrl(), Stage.ADMIN_PASSWORD));
        new CountDownLatch(1).await();
    }
}

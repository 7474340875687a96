package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/**
 * Debian's Icinga 2, started with its own configuration and certificate authority; its checks are passive and the kit
 * is installed. It runs as the user nagios, so the tests run as root.
 */
final class RealIcinga implements AutoCloseable {
    /** The API user with exactly the rights that the kit's comments ask for. */
    static final String USER = "phone-alert";

    static final String PASSWORD = "password-of-the-icinga-of-the-tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int port;
    private final NagiosKitFolder kit;
    private ProcessGroup server;

    private RealIcinga(Path folder, int port, NagiosKitFolder kit) {
        this.folder = folder;
        this.port = port;
        this.kit = kit;
        this.server = start();
    }

    /** Starts an Icinga with these hosts and services, which import {@code passive}, and the kit with this key. */
    static RealIcinga watching(String objects, String key) {
        try {
            Path folder = Files.createTempDirectory("real-icinga");
            Commands.run(List.of("chmod", "755", folder.toString()));
            NagiosKitFolder kit = new NagiosKitFolder(folder, key);
            List.of("data", "data/certs", "data/api", "cache", "run", "log", "spooled")
                    .forEach(name -> kit.folderOfNagios(name, "750"));
            int port = freePort();
            kit.write("phone-alert.conf", kit.download("phone-alert-icinga.conf"));
            kit.write(
                    "icinga2.conf",
                    SETTINGS.replace("@FOLDER@", folder.toString())
                                    .replace("@PORT@", String.valueOf(port))
                                    .replace("@PASSWORD@", PASSWORD)
                            + objects);
            certify(folder);
            return new RealIcinga(folder, port, kit);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static String host(String name) {
        return "object Host \"%s\" { import \"passive\" }\n".formatted(name);
    }

    static String service(String host, String service, String... more) {
        return "object Service \"%s\" { import \"passive\"\nhost_name = \"%s\"\n%s }\n"
                .formatted(service, host, String.join("\n", more));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Creates a certificate of localhost and an authority that signs it, as {@code icinga2 api setup} does. */
    private static void certify(Path folder) {
        Path certificates = folder.resolve("data/certs");
        String name = certificates.resolve("localhost").toString();
        icinga(folder, "pki", "new-ca");
        icinga(folder, "pki", "new-cert", "--cn", "localhost", "--key", name + ".key", "--csr", name + ".csr");
        icinga(folder, "pki", "sign-csr", "--csr", name + ".csr", "--cert", name + ".crt");
        Commands.run(List.of(
                "install",
                "-o",
                NagiosKitFolder.USER,
                "-m",
                "644",
                folder.resolve("data/ca/ca.crt").toString(),
                certificates.resolve("ca.crt").toString()));
    }

    private static void icinga(Path folder, String... arguments) {
        Commands.run(Stream.concat(Stream.of("icinga2"), Stream.concat(Stream.of(arguments), places(folder)))
                .toList());
    }

    private static Stream<String> places(Path folder) {
        return Stream.of(
                        "DataDir=data",
                        "CacheDir=cache",
                        "InitRunDir=run",
                        "LogDir=log",
                        "SpoolDir=spooled",
                        "ConfigDir=",
                        "PidPath=run/icinga2.pid")
                .map(place -> place.split("=", -1))
                .map(place -> "-D" + place[0] + "=" + folder.resolve(place[1]));
    }

    private ProcessGroup start() {
        ProcessGroup started = ProcessGroup.start(
                folder.resolve("icinga.out"),
                kit.environment(),
                Stream.concat(Stream.of("icinga2", "daemon", "-c", kit.path("icinga2.conf")), places(folder))
                        .toList());
        await("Icinga runs: " + started.output())
                .atMost(Duration.ofSeconds(30))
                .until(() -> call("GET", "status/IcingaApplication", "").has("results"));
        return started;
    }

    void stop() {
        server.close();
    }

    void restart() {
        server.close();
        server = start();
    }

    NagiosKitFolder kit() {
        return kit;
    }

    /** The address of the API. */
    String address() {
        return "https://localhost:" + port;
    }

    /** The certificate of the authority, PEM. */
    String certificate() {
        try {
            return Files.readString(folder.resolve("data/certs/ca.crt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Submits a check result of a service: 0 is OK, 1 a warning, 2 critical, 3 unknown. */
    void service(String host, String service, int state, String output) {
        result("Service", "service", host + "!" + service, state, output);
    }

    /** Submits a check result of a host: 0 is up, 1 down. */
    void host(String host, int state, String output) {
        result("Host", "host", host, state, output);
    }

    private void result(String type, String parameter, String name, int state, String output) {
        action(
                "process-check-result",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", type)
                        .put(parameter, name)
                        .put("exit_status", state)
                        .put("plugin_output", output)
                        .toString());
    }

    /** Runs an action of the API; a refused one fails the test. */
    JsonNode action(String action, String json) {
        JsonNode answer = call("POST", "actions/" + action, json);
        if (answer.path("results").path(0).path("code").asInt() != 200) {
            throw new AssertionError(action + " " + json + ": " + answer);
        }
        return answer;
    }

    /** The attributes of a service. */
    JsonNode stateOf(String host, String service) {
        return call("GET", "objects/services/%s!%s".formatted(host, service), "")
                .path("results")
                .path(0)
                .path("attrs");
    }

    JsonNode stateOfHost(String host) {
        return call("GET", "objects/hosts/" + host, "").path("results").path(0).path("attrs");
    }

    /** The attributes of all comments. */
    List<JsonNode> comments() {
        return call("GET", "objects/comments", "")
                .path("results")
                .valueStream()
                .map(comment -> comment.path("attrs"))
                .toList();
    }

    /** Calls the API with all rights. By curl, as Java's client would need the certificate in a trust store. */
    private JsonNode call(String method, String resource, String json) {
        Commands.Run answer = Commands.tryRun(List.of(
                "curl",
                "--silent",
                "--cacert",
                folder.resolve("data/certs/ca.crt").toString(),
                "--user",
                "tests:" + PASSWORD,
                "--header",
                "Accept: application/json",
                "--max-time",
                "20",
                "--request",
                method,
                address() + "/v1/" + resource.replace(" ", "%20"),
                json.isEmpty() ? "--get" : "--data-binary",
                json.isEmpty() ? "--globoff" : "@" + bodyFile(json)));
        try {
            return JSON.readTree(answer.output());
        } catch (IOException notJson) {
            throw new AssertionError(answer.output(), notJson);
        }
    }

    private String bodyFile(String json) {
        kit.write("body.json", json);
        return kit.path("body.json");
    }

    @Override
    public void close() {
        server.close();
        Commands.tryRun(List.of("rm", "-rf", folder.toString()));
    }

    private static final String SETTINGS = """
            const NodeName = "localhost"
            const ZoneName = NodeName
            include <itl>
            object Endpoint NodeName {}
            object Zone ZoneName { endpoints = [ NodeName ] }
            object FileLogger "main" {
              severity = "information"
              path = "@FOLDER@/log/icinga2.log"
            }
            object CheckerComponent "checker" {}
            object NotificationComponent "notification" {}
            object ApiListener "api" {
              bind_host = "127.0.0.1"
              bind_port = @PORT@
            }
            object ApiUser "phone-alert" {
              password = "@PASSWORD@"
              permissions = [ "actions/acknowledge-problem", "actions/add-comment", "objects/query/Host",
                "objects/query/Service", "objects/query/Notification", "objects/query/Comment" ]
            }
            object ApiUser "tests" {
              password = "@PASSWORD@"
              permissions = [ "*" ]
            }
            template Host "passive" {
              enable_active_checks = false
              max_check_attempts = 1
              check_command = "passive"
              address = "127.0.0.1"
              vars.phone_alert = true
            }
            template Service "passive" {
              enable_active_checks = false
              max_check_attempts = 1
              check_command = "passive"
              vars.phone_alert = true
            }
            include "@FOLDER@/phone-alert.conf"
            """;
}

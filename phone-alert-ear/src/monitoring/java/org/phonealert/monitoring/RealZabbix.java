package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.phonealert.server.PortOffset;

import static org.awaitility.Awaitility.await;

/**
 * Debian's Zabbix 6.0: PostgreSQL, server and frontend on free ports of the loopback, all in one temporary folder.
 * They run as the users postgres and zabbix, so the tests run as root.
 */
final class RealZabbix implements AutoCloseable {
    private static final String ADMINISTRATOR = "Admin";
    private static final String PASSWORD = "zabbix";

    private final Path folder;
    private final ZabbixDatabase database;
    private final int serverPort = freePort();
    private final int frontendPort = freePort();
    private final ProcessGroup server;
    private final ProcessGroup frontend;
    private final ZabbixRpc administrator;

    private RealZabbix(Path folder) {
        this.folder = folder;
        database = ZabbixDatabase.start(folder);
        server = startServer();
        frontend = startFrontend();
        try {
            administrator = ready();
        } catch (RuntimeException | Error dead) {
            close();
            throw dead;
        }
    }

    private ZabbixRpc ready() {
        await("the frontend answers")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> new ZabbixRpc(api(), "")
                        .call("apiinfo.version", "[]")
                        .asText()
                        .startsWith("6.0"));
        ZabbixRpc rpc = ZabbixRpc.logIn(api(), ADMINISTRATOR, PASSWORD);
        await("the server runs")
                .atMost(Duration.ofSeconds(30))
                .until(() -> logOf("server.log").contains("trapper #1"));
        // Zabbix watches itself, and without an agent here it would report a problem after three minutes
        JsonNode itself = rpc.call("host.get", "{\"output\":[\"hostid\"]}");
        itself.forEach(host -> rpc.call(
                "host.update",
                "{\"hostid\":\"%s\",\"status\":1}".formatted(host.path("hostid").asText())));
        return rpc;
    }

    /** Starts a new Zabbix that watches nothing. */
    static RealZabbix start() {
        try {
            Path folder = Files.createTempDirectory("real-zabbix");
            Commands.run(List.of("chmod", "755", folder.toString()));
            return new RealZabbix(folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A free port; Zabbix accepts none above 32767. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .filter(PortOffset::isFree)
                .findFirst()
                .orElseThrow();
    }

    private ProcessGroup startServer() {
        Path home = folder.resolve("server");
        Commands.run(List.of("install", "-d", "-o", "zabbix", home.toString()));
        write(home.resolve("zabbix_server.conf"), """
                ListenIP=127.0.0.1
                ListenPort=%d
                LogType=file
                LogFile=%s/server.log
                PidFile=%s/pid
                SocketDir=%s
                DBHost=127.0.0.1
                DBPort=%d
                DBName=zabbix
                DBUser=zabbix
                CacheUpdateFrequency=1
                StartPollers=1
                StartPingers=0
                StartDiscoverers=0
                StartHTTPPollers=0
                """.formatted(serverPort, home, home, home, database.port()));
        return ProcessGroup.start(
                folder.resolve("server.out"),
                Map.of(),
                List.of(
                        "runuser",
                        "-u",
                        "zabbix",
                        "--",
                        "zabbix_server",
                        "-f",
                        "-c",
                        home.resolve("zabbix_server.conf").toString()));
    }

    private ProcessGroup startFrontend() {
        Path pages = folder.resolve("pages");
        Commands.run(List.of("cp", "-rL", "/usr/share/zabbix", pages.toString()));
        Path settings = folder.resolve("zabbix.conf.php");
        write(settings, """
                <?php
                $DB = ['TYPE' => 'POSTGRESQL', 'SERVER' => '127.0.0.1', 'PORT' => '%d', 'DATABASE' => 'zabbix',
                    'USER' => 'zabbix', 'PASSWORD' => '', 'SCHEMA' => '', 'ENCRYPTION' => false, 'KEY_FILE' => '',
                    'CERT_FILE' => '', 'CA_FILE' => '', 'VERIFY_HOST' => false, 'CIPHER_LIST' => '',
                    'DOUBLE_IEEE754' => true];
                $ZBX_SERVER = '127.0.0.1';
                $ZBX_SERVER_PORT = '%d';
                $ZBX_SERVER_NAME = '';
                $IMAGE_FORMAT_DEFAULT = IMAGE_FORMAT_PNG;
                """.formatted(database.port(), serverPort));
        // the frontend's code contains the path of its settings
        Path config = pages.resolve("include/classes/core/CConfigFile.php");
        write(config, read(config).replace("/etc/zabbix/zabbix.conf.php", settings.toString()));
        return ProcessGroup.start(
                folder.resolve("frontend.out"),
                Map.of("PHP_CLI_SERVER_WORKERS", "4"),
                List.of(
                        "php",
                        "-d",
                        "memory_limit=512M",
                        "-d",
                        "post_max_size=32M",
                        "-d",
                        "max_execution_time=300",
                        "-d",
                        "date.timezone=UTC",
                        "-S",
                        "127.0.0.1:" + frontendPort,
                        "-t",
                        pages.toString()));
    }

    /** The address of the API. */
    String api() {
        return "http://127.0.0.1:%d/api_jsonrpc.php".formatted(frontendPort);
    }

    /** The API with the session of the super administrator. */
    ZabbixRpc administrator() {
        return administrator;
    }

    static String administratorsName() {
        return ADMINISTRATOR;
    }

    static String administratorsPassword() {
        return PASSWORD;
    }

    /** Creates a new API token of the administrator. */
    String administratorsToken() {
        String user = administrator
                .call("user.get", "{\"filter\":{\"username\":\"%s\"}}".formatted(ADMINISTRATOR))
                .path(0)
                .path("userid")
                .asText();
        String id = administrator
                .call("token.create", "{\"name\":\"test %d\",\"userid\":\"%s\"}".formatted(System.nanoTime(), user))
                .path("tokenids")
                .path(0)
                .asText();
        return administrator
                .call("token.generate", "[\"%s\"]".formatted(id))
                .path(0)
                .path("token")
                .asText();
    }

    /** The log of the frontend. */
    String frontendLog() {
        return frontend.output();
    }

    /** Watches these numeric items of a host: more than 0 is a problem. The severity is Zabbix' number, 0 to 5. */
    ZabbixHost watch(String host, int severity, List<String> items) {
        ZabbixHost watched = ZabbixHost.make(administrator, host, severity, items);
        await("Zabbix watches " + host)
                .atMost(Duration.ofSeconds(30))
                .until(() -> send(host, items.get(items.size() - 1), "0").contains("processed: 1;"));
        return watched;
    }

    /** Sends a value as an agent would. Returns the output of zabbix_sender. */
    String send(String host, String item, String value) {
        return Commands.tryRun(List.of(
                        "zabbix_sender",
                        "-z",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(serverPort),
                        "-s",
                        host,
                        "-k",
                        item,
                        "-o",
                        value))
                .output();
    }

    /** Sends a value of many items at once. */
    void sendAll(String host, List<String> items, String value) {
        Path values = folder.resolve("values");
        write(
                values,
                items.stream()
                        .map(item -> "\"%s\" %s %s\n".formatted(host, item, value))
                        .collect(Collectors.joining()));
        String output = Commands.run(
                List.of("zabbix_sender", "-z", "127.0.0.1", "-p", String.valueOf(serverPort), "-i", values.toString()));
        if (!output.contains("failed: 0;")) {
            throw new AssertionError(output);
        }
    }

    private String logOf(String log) {
        Path file = folder.resolve("server").resolve(log);
        return Files.exists(file) ? read(file) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        frontend.close();
        server.close();
        database.close();
        Commands.tryRun(List.of("rm", "-rf", folder.toString()));
    }
}

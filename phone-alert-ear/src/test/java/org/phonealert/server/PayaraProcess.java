package org.phonealert.server;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts Payara Embedded in its own JVM. */
final class PayaraProcess {
    private PayaraProcess() {}

    static ProcessBuilder of(Node node) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        command.addAll(List.of(System.getProperty("rig.payara.flags").split(" ")));
        command.add("-Drig.ear=" + System.getProperty("rig.ear"));
        command.add("-Drig.kits=" + System.getProperty("rig.kits"));
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator,
                System.getProperty("rig.test-classes"),
                System.getProperty("rig.payara.jar"),
                System.getProperty("rig.postgresql.jar")));
        command.add(EmbeddedPayara.class.getName());
        command.add(String.valueOf(node.ports().http()));
        command.add(node.folder().toAbsolutePath().toString());
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(node.environment());
        return process;
    }
}

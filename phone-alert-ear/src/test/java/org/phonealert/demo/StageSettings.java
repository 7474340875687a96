package org.phonealert.demo;

import java.nio.file.Path;

/**
 * How a stage is set.
 *
 * @param port where Phone Alert listens
 * @param simulatorPort where the simulated carrier listens
 * @param pace how fast the people on the phones live; 1 is real time
 * @param folder where everything is kept; it is emptied first
 */
record StageSettings(int port, int simulatorPort, double pace, Path folder) {
    /** What the command line says: {@code demo.port}, {@code demo.simulator.port}, {@code demo.pace}. */
    static StageSettings fromProperties(Path folder, double pace) {
        return new StageSettings(
                Integer.getInteger("demo.port", 8080),
                Integer.getInteger("demo.simulator.port", 18_090),
                Double.parseDouble(System.getProperty("demo.pace", String.valueOf(pace))),
                folder);
    }
}

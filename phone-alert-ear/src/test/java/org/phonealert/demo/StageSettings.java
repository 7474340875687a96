package org.phonealert.demo;

import java.nio.file.Path;

/**
 * The settings of a {@link Stage}.
 *
 * @param port where Phone Alert listens
 * @param simulatorPort where the carrier simulator listens
 * @param pace the speed of the people on the phones; 1 is real time
 * @param folder where all files are kept; it is emptied first
 */
record StageSettings(int port, int simulatorPort, double pace, Path folder) {
    /** The settings of the command line: {@code demo.port}, {@code demo.simulator.port}, {@code demo.pace}. */
    static StageSettings fromProperties(Path folder, double pace) {
        return new StageSettings(
                Integer.getInteger("demo.port", 8080),
                Integer.getInteger("demo.simulator.port", 18_090),
                Double.parseDouble(System.getProperty("demo.pace", String.valueOf(pace))),
                folder);
    }
}

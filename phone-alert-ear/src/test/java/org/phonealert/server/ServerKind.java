package org.phonealert.server;

/** The application servers that the EAR runs on. */
public enum ServerKind {
    PAYARA {
        @Override
        public ProcessBuilder process(Node node) {
            return PayaraProcess.of(node);
        }
    },
    WILDFLY {
        @Override
        public ProcessBuilder process(Node node) {
            return WildFlyProcess.of(node);
        }
    };

    /** The server that this build tests. */
    public static ServerKind ofThisBuild() {
        return "wildfly".equals(System.getProperty("arquillian.launch")) ? WILDFLY : PAYARA;
    }

    /** The command for a process with the EAR: the server itself or its parent. */
    public abstract ProcessBuilder process(Node node);
}

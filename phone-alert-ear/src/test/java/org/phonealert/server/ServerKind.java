package org.phonealert.server;

/** What the EAR runs on. */
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

    /** The one that this build tests. */
    public static ServerKind ofThisBuild() {
        return "wildfly".equals(System.getProperty("arquillian.launch")) ? WILDFLY : PAYARA;
    }

    /** A process with the EAR on this server; it is the server itself, or the parent of it. */
    public abstract ProcessBuilder process(Node node);
}

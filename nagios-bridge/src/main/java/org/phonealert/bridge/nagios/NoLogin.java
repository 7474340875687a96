package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import org.phonealert.bridge.NobodyLogsIn;

/** A notification comes with a key. */
@ApplicationScoped
public class NoLogin extends NobodyLogsIn {}

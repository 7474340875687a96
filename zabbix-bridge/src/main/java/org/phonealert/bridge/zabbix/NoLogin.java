package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.ApplicationScoped;
import org.phonealert.bridge.NobodyLogsIn;

/** An event comes with a key. */
@ApplicationScoped
public class NoLogin extends NobodyLogsIn {}

package org.phonealert.bridge.zabbix;

import jakarta.ws.rs.ext.Provider;
import org.phonealert.monitoring.bridge.RefusalMapper;

/** Answers refusals like the rest of Phone Alert; each application needs a provider of its own. */
@Provider
public class PhoneAlertExceptionMapper extends RefusalMapper {}

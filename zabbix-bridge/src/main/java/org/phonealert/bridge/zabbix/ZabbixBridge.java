package org.phonealert.bridge.zabbix;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The bridge's web application: all of its context root is this API. */
@ApplicationPath("/")
public class ZabbixBridge extends Application {}

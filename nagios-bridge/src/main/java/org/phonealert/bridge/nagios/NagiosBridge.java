package org.phonealert.bridge.nagios;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The bridge's web application: all of its context root is this API. */
@ApplicationPath("/")
public class NagiosBridge extends Application {}

package org.phonealert.bridge.nagios;

import jakarta.ws.rs.ext.Provider;
import org.phonealert.monitoring.bridge.Refusals;

/** This bridge's way to say no. */
@Provider
public class PhoneAlertExceptionMapper extends Refusals {}

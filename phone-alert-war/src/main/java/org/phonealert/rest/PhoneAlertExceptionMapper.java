package org.phonealert.rest;

import jakarta.ws.rs.ext.Provider;
import org.phonealert.monitoring.bridge.RefusalMapper;

/** Answers refusals as all of Phone Alert does; a provider belongs to its application. */
@Provider
public class PhoneAlertExceptionMapper extends RefusalMapper {}

package org.phonealert.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The machine API, version 1. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}

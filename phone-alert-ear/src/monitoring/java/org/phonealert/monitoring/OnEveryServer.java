package org.phonealert.monitoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A story that is told on Payara as all others, and on WildFly too: one for each monitoring. What is between a bridge and
 * its monitoring does not know the server; whether the bridge works on the server, one story tells.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("every-server")
@interface OnEveryServer {}

package org.phonealert.monitoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a story that runs on Payara, as all do, and on WildFly too: one for each monitoring system. Only whether the
 * bridge works depends on the server, and one story shows that.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("every-server")
@interface OnEveryServer {}

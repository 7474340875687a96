package org.phonealert.rig;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a promise that also runs on H2; every promise runs on PostgreSQL. Together the marked ones run each feature's
 * statements once, and the databases differ only in those.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("every-database")
public @interface OnEveryDatabase {}

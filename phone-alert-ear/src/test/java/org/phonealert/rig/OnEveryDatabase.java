package org.phonealert.rig;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Promises that are kept on PostgreSQL as all others, and tried on H2 too: together they run the statements of every
 * feature once, and what differs between the two databases is in the statements.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("every-database")
public @interface OnEveryDatabase {}

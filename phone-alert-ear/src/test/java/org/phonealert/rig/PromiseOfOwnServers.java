package org.phonealert.rig;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that is a promise and starts servers of its own for it, to kill them or to set them up otherwise. It runs
 * in a pass of its own, where no other server is deployed to. After each test nothing unexpected rang.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(PromiseOfOwnServers.TAG)
@ExtendWith(NothingUnexpectedRang.class)
public @interface PromiseOfOwnServers {
    /** By which the build knows these classes. */
    String TAG = "own-servers";
}

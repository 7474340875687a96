package org.phonealert.people.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses calls that the actor of this request may not make, whichever page or address they come from. */
@Interceptor
@AllowedFor(Role.VIEWER)
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RoleCheck {
    @Inject
    private Actor actor;

    /** @throws NotAllowedException before anything is done */
    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        AllowedFor own = call.getMethod().getAnnotation(AllowedFor.class);
        AllowedFor needed =
                own != null ? own : call.getMethod().getDeclaringClass().getAnnotation(AllowedFor.class);
        actor.require(Objects.requireNonNull(needed).value());
        return call.proceed();
    }
}

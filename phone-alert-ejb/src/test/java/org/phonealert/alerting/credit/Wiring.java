package org.phonealert.alerting.credit;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Clock;
import org.phonealert.base.settings.Settings;

/** Injects the fields of beans as the container would, for one transaction. */
record Wiring(EntityManager entities, Clock clock, Settings settings, Announcements announcements) {
    <T> T wire(Class<T> bean) {
        try {
            Constructor<T> constructor = bean.getDeclaredConstructor();
            constructor.setAccessible(true);
            T wired = constructor.newInstance();
            for (Field field : bean.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(wired, value(field.getType()));
                }
            }
            return wired;
        } catch (ReflectiveOperationException unwirable) {
            throw new IllegalStateException(unwirable);
        }
    }

    private Object value(Class<?> type) {
        if (type == EntityManager.class) {
            return entities;
        } else if (type == Clock.class) {
            return clock;
        } else if (type == Settings.class) {
            return settings;
        } else if (type == Event.class) {
            return announcements;
        }
        return wire(type);
    }
}

@NullMarked
package org.phonealert.alerting.notification;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.phonealert.alerting.escalation;

import org.jspecify.annotations.NullMarked;

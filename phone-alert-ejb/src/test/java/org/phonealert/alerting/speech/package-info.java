@NullMarked
package org.phonealert.alerting.speech;

import org.jspecify.annotations.NullMarked;

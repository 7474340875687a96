/** The promises of Phone Alert, one class each, kept by the built EAR on a real server. */
@NullMarked
package org.phonealert.promise;

import org.jspecify.annotations.NullMarked;

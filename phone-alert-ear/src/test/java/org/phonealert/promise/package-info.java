/** The promises of Phone Alert, one class each, tested on the built EAR in a real server. */
@NullMarked
package org.phonealert.promise;

import org.jspecify.annotations.NullMarked;

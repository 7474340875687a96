@NullMarked
package org.phonealert.account;

import org.jspecify.annotations.NullMarked;

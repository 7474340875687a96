@NullMarked
package org.phonealert.people.account;

import org.jspecify.annotations.NullMarked;

package org.phonealert.rig;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The promises on one server as a single suite. Failsafe distributes classes over its processes, but these all need
 * the process that has started the server.
 */
@Suite
@SelectPackages("org.phonealert.promise")
@ExcludePackages("org.phonealert.promise.alone")
@IncludeClassNamePatterns(".*IT")
class PromisesOfOneServerIT {}

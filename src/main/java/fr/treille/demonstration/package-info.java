/**
 * The embedded servers of a development run and of the tests, and the invented data of the demonstration. Below every
 * other module; nothing depends on it, and the packaged jar lacks the servers' libraries.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package fr.treille.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

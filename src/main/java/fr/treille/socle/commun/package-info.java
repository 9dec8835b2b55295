/** Value types, refusals, the clock and the French formats that every module shares. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@TablesDuModule({"scheduled_tasks", "intention"})
package fr.treille.socle.commun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Long work with progress that survives the page: asked once, done lot by lot by a job, each lot whole or not at all. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.compte", "socle.equipe"})
@TablesDuModule({"travail", "travail_element"})
package fr.treille.socle.travail;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

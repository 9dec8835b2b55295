/** Evidence of what was counted: files told by their content, kept as they were given. */
@NullMarked
@ApplicationModule(allowedDependencies = {"referentiel.appel :: regle", "socle.commun", "socle.equipe", "suivi.mesure"})
@TablesDuModule({"preuve", "preuve_contenu"})
package fr.treille.suivi.preuve;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

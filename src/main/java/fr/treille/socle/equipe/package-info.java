/** Agents of the agencies and of the GRADeS: accounts, roles, rights, sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.territoire"})
@TablesDuModule(
        value = {"absence", "affectation"},
        vues = {"couvertures", "grappes_couvertes", "grappes_confiees", "personnes"})
package fr.treille.socle.equipe;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

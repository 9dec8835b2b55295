/** Régions and territoires (départements) that the agencies cover. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui"})
@TablesDuModule(
        value = {"region", "territoire", "signataire"},
        vues = {"agences", "delegations_de_signature", "grades_des_regions", "signataires", "territoires"})
package fr.treille.socle.territoire;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

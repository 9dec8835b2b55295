/** What a porteur gives by himself: a link without account to one grappe and one period, what he types there, its validation. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "referentiel.appel",
            "referentiel.amenagement",
            "referentiel.appel :: regle",
            "socle.commun",
            "socle.commun :: ui",
            "socle.compte :: connexion",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui",
            "socle.territoire",
            "socle.lecture",
            "suivi.mesure",
            "suivi.preuve",
            "suivi.preuve :: ui",
            "suivi.usage",
            "suivi.usage :: ui"
        })
@TablesDuModule({"apport_mesure", "apport_preuve", "lien_apport"})
package fr.treille.suivi.apport;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Relances: rules that make a message leave about an échéance, what was sent, and each agent's own digest. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.fenetre",
            "dossier.grappe",
            "dossier.grappe :: ui",
            "pilotage.echeance",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier :: envoi",
            "socle.courrier :: ui",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule({
    "recapitulatif",
    "recapitulatif_envoi",
    "recapitulatif_nature",
    "regle_relance",
    "relance",
    "relance_jour",
    "relance_passage",
    "relance_report"
})
package fr.treille.pilotage.relance;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

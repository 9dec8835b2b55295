/** Conventions between the agency and a porteur: generated, sent, signed by both parties. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: projet",
            "dossier.grappe :: subvention",
            "dossier.grappe :: ui",
            "dossier.verification",
            "engagement.acte",
            "engagement.acte :: dossier",
            "engagement.acte :: registre",
            "engagement.acte :: ui",
            "referentiel.amenagement",
            "referentiel.appel",
            "referentiel.appel :: convention",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "referentiel.financement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule(
        value = {"convention", "nature_porteur"},
        vues = {"convention_de_grappe"})
package fr.treille.engagement.convention;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

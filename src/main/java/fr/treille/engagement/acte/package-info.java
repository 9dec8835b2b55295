/**
 * Any document that leaves: prepared, previewed, generated and archived once under its number, signed, sent, replaced, one
 * by one or many at once. A kind of document is a {@link fr.treille.engagement.acte.Redaction}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe :: projet",
            "dossier.grappe",
            "dossier.grappe :: verrou",
            "dossier.decision",
            "dossier.instruction",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "referentiel.financement",
            "socle.commun :: ui",
            "socle.commun",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.courrier :: ui",
            "socle.courrier",
            "socle.equipe",
            "socle.marque",
            "socle.territoire",
            "socle.travail"
        })
@TablesDuModule("acte")
package fr.treille.engagement.acte;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package fr.treille.engagement.convention;

import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.engagement.acte.dossier.SurDossier;
import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Montant;
import org.jspecify.annotations.Nullable;

/**
 * What a convention says of a grappe.
 *
 * @param regles of the day of the dépôt
 * @param lettre that notified the decision, null when there is none
 */
public record DossierConvention(
        Dossier dossier, Regles regles, @Nullable ActeFiche lettre) implements SurDossier {

    /** Two payments of half. */
    public Montant.Moities versements() {
        return dossier.projet().montant().moities();
    }

    /** From the signature: the mark given for the deployment, then the period over which usage is measured. */
    public int dureeMois() {
        return durees().conventionMois();
    }

    Durees durees() {
        return Durees.de(regles, dossier.projet().type());
    }

    /** The représentant légal whom it names. */
    String signataireDuPorteur() {
        var representant = dossier.porteur().representantLegal();
        return representant.nomComplet() + ", " + representant.fonction();
    }
}

package fr.treille.engagement.convention;

import fr.treille.engagement.notification.ChampManquant;
import fr.treille.engagement.notification.dossier.SignataireHabilite;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked before a convention is generated or sent.
 *
 * @param version of the grappe, to give back when generating
 * @param dureeMois from the signature: the mark given for the deployment, then the period over which usage is measured
 * @param destinataire « Madame Jeanne Exemple, directrice générale (j.exemple@porteur.test) »
 * @param copie the contact opérationnel likewise
 * @param manquants fields that the convention needs and does not find
 * @param signataires who may sign it for the agency today
 * @param courante the convention already generated or sent, null when there is none
 */
public record ConventionPreparee(
        long grappeId,
        int version,
        Montant montant,
        Montant.Moities versements,
        int dureeMois,
        String destinataire,
        String copie,
        List<ChampManquant> manquants,
        List<SignataireHabilite> signataires,
        @Nullable ConventionFiche courante) {

    /** Whether it can be previewed and generated. */
    public boolean complete() {
        return manquants.isEmpty();
    }
}

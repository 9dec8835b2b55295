package fr.treille.engagement.notification;

import fr.treille.engagement.notification.dossier.SignataireHabilite;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked before a letter is generated or sent.
 *
 * @param version of the grappe, to give back when generating
 * @param montant null for a défavorable decision
 * @param destinataire « Madame Jeanne Exemple, directrice générale (j.exemple@porteur.test) »
 * @param copie the contact opérationnel likewise
 * @param manquants fields that the letter needs and does not find
 * @param signataires who may sign it today
 * @param courante the letter already generated or sent, null when there is none
 */
public record LettrePreparee(
        long grappeId,
        int version,
        SensDecision sens,
        @Nullable Montant montant,
        String destinataire,
        String copie,
        List<ChampManquant> manquants,
        List<SignataireHabilite> signataires,
        @Nullable LettreFiche courante) {

    /** Whether it can be previewed and generated. */
    public boolean complete() {
        return manquants.isEmpty();
    }
}

package fr.treille.engagement.acte.nombre;

import fr.treille.engagement.acte.ChampManquant;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.ActeFiche;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of many documents, checked before anything is done.
 *
 * @param objetId what it is about, of that version
 * @param nom of that thing
 * @param resume what to check: the decision, the amount
 * @param manquants fields that it needs and does not find
 * @param refus why it cannot be made at all, « » when it can
 * @param courante the one already generated or sent, null when there is none
 */
public record ActeVerifie(
        long objetId,
        int version,
        String nom,
        String destinataire,
        List<Information> resume,
        List<ChampManquant> manquants,
        List<SignataireHabilite> signataires,
        String refus,
        @Nullable ActeFiche courante) {

    /** Whether it can be generated now. */
    public boolean prete() {
        return refus.isEmpty() && manquants.isEmpty() && courante == null;
    }

    /** Whether it is generated and can leave. */
    public boolean aEnvoyer() {
        return refus.isEmpty() && courante != null && courante.etat() == EtatActe.GENEREE;
    }
}

package fr.treille.pilotage.relance;

import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A relance that was written.
 *
 * @param nature key of the échéance
 * @param libelle of the échéance, its key when no module contributes it any more
 * @param destinataires addresses
 * @param ecriteLe when
 * @param par who sent it
 * @param etat of its message
 * @param lisible whether the caller reads that message: it may be about other grappes too
 */
public record RelanceLigne(
        long id,
        String nature,
        String libelle,
        LocalDate echeanceLe,
        long grappeId,
        String grappe,
        String regle,
        int etape,
        int fois,
        DestinataireRelance destinataire,
        String destinataires,
        Instant ecriteLe,
        String par,
        long messageId,
        EtatMessage etat,
        boolean lisible) {

    /** « 2 sur 3 », « 1 ». */
    public String etapeEnClair() {
        return fois <= 1 && etape == 1 ? "1" : etape + " sur " + Math.max(etape, fois);
    }

    RelanceLigne avecLibelle(String nom) {
        return new RelanceLigne(
                id,
                nature,
                nom,
                echeanceLe,
                grappeId,
                grappe,
                regle,
                etape,
                fois,
                destinataire,
                destinataires,
                ecriteLe,
                par,
                messageId,
                etat,
                lisible);
    }
}

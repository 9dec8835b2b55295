package fr.treille.engagement.versement;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.piece.PieceFiche;
import java.time.LocalDate;

/**
 * A statement of expenses.
 *
 * @param signataire who certified it, or gave the visa
 * @param signeLe when
 * @param montant euros
 * @param remarque of the consolidated one, why its total is not the sum of the others; « » otherwise
 * @param piece the statement itself
 */
public record EtatDepensesFiche(
        long id,
        String signataire,
        LocalDate signeLe,
        Montant montant,
        String remarque,
        PieceFiche piece,
        int version) {

    /** « 12 000 €, le 30/06/2026 par Mme Dupuis ». */
    public String enClair() {
        return montant + ", le " + Formats.date(signeLe) + " par " + signataire;
    }
}

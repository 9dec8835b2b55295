package fr.treille.dossier.notation;

import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sheet given whole, with what its scores come to.
 *
 * @param soumiseParId its évaluateur, or who gave the consensus
 * @param total of the points given
 * @param maximum of the points that could be
 */
@Embeddable
record Soumission(Instant soumiseLe, Long soumiseParId, BigDecimal total, Integer maximum) {

    /** @throws Refus on the first line that has no score */
    static Soumission de(List<NoteCritere> notes, long agentId, Instant maintenant) {
        var total = BigDecimal.ZERO;
        var maximum = 0;
        for (int rang = 0; rang < notes.size(); rang++) {
            var ligne = notes.get(rang);
            if (ligne.note() == null) {
                throw Refus.surChamp(
                        FicheSaisie.champNote(rang),
                        "Notez «\u00A0" + ligne.libelle() + "\u00A0», au besoin 0\u00A0: une fiche se soumet entière.");
            }
            total = total.add(ligne.note());
            maximum += ligne.maximum();
        }
        return new Soumission(maintenant, agentId, total, maximum);
    }
}

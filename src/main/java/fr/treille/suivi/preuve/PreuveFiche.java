package fr.treille.suivi.preuve;

import fr.treille.socle.piece.PieceFiche;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A piece of evidence.
 *
 * @param debut first day of the period that it is joined to
 * @param fin last day of it
 * @param portee what its file is said to prove
 * @param piece its file
 */
public record PreuveFiche(
        long id,
        long periodeId,
        LocalDate debut,
        LocalDate fin,
        PorteePreuve portee,
        PieceFiche piece,
        String commentaire,
        SourceMesure source,
        Instant jointeLe,
        String jointePar) {

    /** Whether it proves something of its period. */
    public boolean prouve() {
        return reserve().isEmpty();
    }

    /** Why it proves nothing, « À préciser : l’indicateur »; « » when it does prove something. */
    public String reserve() {
        if (!portee.precisee()) {
            return "À préciser\u00A0: " + portee.manque();
        }
        return portee.couvre(debut, fin) ? "" : "Ne couvre pas toute la période";
    }
}

package fr.treille.suivi.apport;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Homonymes;
import fr.treille.suivi.mesure.MesureFiche;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a link sees: his grappe, and nothing else.
 *
 * @param agence the agency that asks
 * @param cibles what is asked for each ESSMS
 * @param lignes what was typed
 * @param dernieres what was measured before that period, the last of each ESSMS and indicator
 * @param envoyeLe when it was sent, null while it can be typed
 * @param motifRenvoi why the agency sent it back, « » when it did not
 */
public record ApportOuvert(
        String grappe,
        String agence,
        LocalDate debut,
        LocalDate fin,
        EtatApport etat,
        Instant expireLe,
        @Nullable Instant envoyeLe,
        String motifRenvoi,
        List<CibleFiche> cibles,
        List<ApportEssms> essms,
        List<ApportLigne> lignes,
        List<MesureFiche> dernieres,
        List<PreuveApportee> preuves) {

    /** What each of the ESSMS is called, homonyms told apart; by FINESS. */
    public Map<String, String> noms() {
        return Homonymes.noms(essms, ApportEssms::nom, ApportEssms::commune, ApportEssms::finess);
    }

    /** What was typed there, or nothing yet. */
    public ApportLigne ligne(String finess, String indicateur) {
        return lignes.stream()
                .filter(ligne ->
                        ligne.finess().equals(finess) && ligne.indicateur().equals(indicateur))
                .findFirst()
                .orElseGet(() -> ApportLigne.vide(finess, indicateur));
    }
}

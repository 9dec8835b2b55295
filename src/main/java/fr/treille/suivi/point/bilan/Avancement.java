package fr.treille.suivi.point.bilan;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;

/**
 * How far a lot of the project is.
 *
 * @param lot its name, « Reprise des données »
 * @param pourcent from 0 to 100
 */
@Embeddable
public record Avancement(String lot, int pourcent) {

    public Avancement {
        lot = lot.strip();
    }

    /** @throws Refus without a name, with one too long, or beyond 100 % */
    void verifier() {
        if (lot.isEmpty()) {
            throw Refus.surChamp("avancement", "Chaque lot a un nom\u00A0: indiquez-le, ou retirez la ligne.");
        }
        Bornes.borner("avancement", "Le nom d’un lot", lot, Bornes.NOM);
        if (pourcent < 0 || pourcent > 100) {
            throw Refus.surChamp(
                    "avancement",
                    "Le lot «\u00A0" + lot + "\u00A0» est à " + pourcent
                            + "\u00A0%\u00A0: l’avancement va de 0 à 100\u00A0%.");
        }
    }
}

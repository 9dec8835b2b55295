package fr.treille.pilotage.relance;

import java.time.LocalDate;

/**
 * A relance that is due or to come, as screens show it.
 *
 * @param regle name of its rule
 * @param automatique whether the nightly run sends it
 * @param libelle of the échéance
 * @param quand « J−7 »
 * @param fois how many times the rule writes in all
 * @param prevueLe since when it is due
 * @param nom of who receives it, « » for nobody
 * @param adresse « » when there is none that can be written to
 */
public record RelanceDue(
        CleRelance cle,
        String regle,
        boolean automatique,
        String libelle,
        String quand,
        int fois,
        LocalDate prevueLe,
        String grappe,
        String porteur,
        String nom,
        String adresse,
        EtatRelance etat) {

    /** « 2 sur 3 · J+9 ». */
    public String etapeEnClair() {
        return (fois == 1 ? "" : cle.etape() + " sur " + fois + " · ") + quand;
    }

    /** Who receives it: a name, else what they are to the grappe. */
    public String qui() {
        return nom.isEmpty() ? cle.destinataire().libelle() : nom;
    }
}

package fr.treille.pilotage.relance.regle;

import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rule.
 *
 * @param contenu what its form shows
 */
public record RegleFiche(long id, RegleSaisie contenu) {

    /** How long a relance that nobody sent remains to be sent, in days. */
    public static final int DELAI = 7;

    /** The day of that time, the first being 1. */
    public LocalDate jour(LocalDate echeance, int etape) {
        return echeance.plusDays(ecart(etape));
    }

    /**
     * The working day on which that time leaves: its day or the next one. What announces a deadline leaves the last one before, where
     * the next one would be too late; what says that it is over never leaves before it is.
     */
    public LocalDate jour(LocalDate echeance, int etape, JoursOuvres ouvres) {
        var jour = jour(echeance, etape);
        var suivant = ouvres.suivant(jour);
        return !jour.isAfter(echeance) && suivant.isAfter(limite(echeance, etape)) ? ouvres.precedent(jour) : suivant;
    }

    /** The last day on which that time may still be sent: the next one, or the deadline that it announces, ends it. */
    public LocalDate limite(LocalDate echeance, int etape) {
        var jour = jour(echeance, etape);
        var limite = jour.plusDays(DELAI - 1L);
        if (etape < contenu.fois() && !jour(echeance, etape + 1).isAfter(limite)) {
            limite = jour(echeance, etape + 1).minusDays(1);
        }
        return !jour.isAfter(echeance) && limite.isAfter(echeance) ? echeance : limite;
    }

    /** Days after the deadline of each time. */
    public List<Integer> ecarts() {
        return IntStream.rangeClosed(1, contenu.fois()).mapToObj(this::ecart).toList();
    }

    private int ecart(int etape) {
        return contenu.decalage() + (etape - 1) * contenu.intervalle();
    }

    /** « J−7 », « J », « J+2, puis tous les 7 j (3 fois) ». */
    public String quand() {
        return jourJ(contenu.decalage())
                + (contenu.fois() == 1
                        ? ""
                        : ", puis "
                                + (contenu.intervalle() == 1
                                        ? "chaque jour"
                                        : "tous les " + contenu.intervalle() + "\u00A0j")
                                + " (" + contenu.fois() + " fois)");
    }

    /** « J−7 » of that time. */
    public String quand(int etape) {
        return jourJ(ecart(etape));
    }

    static String jourJ(int ecart) {
        return ecart == 0 ? "J" : ecart < 0 ? "J−" + -ecart : "J+" + ecart;
    }
}

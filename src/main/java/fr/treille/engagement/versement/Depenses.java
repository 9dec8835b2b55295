package fr.treille.engagement.versement;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of expenses of a grappe.
 *
 * @param organismes its OG, by name, each with its certified statement or without
 * @param consolide the consolidated one, null while there is none
 */
public record Depenses(
        long grappeId, List<Organisme> organismes, @Nullable EtatDepensesFiche consolide) {

    private static final int NOMMES = 3;

    /**
     * An OG of the grappe.
     *
     * @param essms how many of its ESSMS are there
     * @param etat its certified statement, null while there is none
     */
    public record Organisme(
            String finess, String nom, int essms, @Nullable EtatDepensesFiche etat) {}

    /** What the OG certified, added up. */
    public Montant somme() {
        return certifies().stream().map(EtatDepensesFiche::montant).reduce(Montant.zero(), Montant::plus);
    }

    /** The statements that OG certified. */
    private List<EtatDepensesFiche> certifies() {
        return organismes.stream().map(Organisme::etat).filter(Objects::nonNull).toList();
    }

    /** The OG whose statement is missing. */
    public List<Organisme> manquent() {
        return organismes.stream().filter(og -> og.etat() == null).toList();
    }

    /** Whether every OG certified its own. */
    public boolean certifiees() {
        return !organismes.isEmpty() && manquent().isEmpty();
    }

    /** Day of the last certification, null while there is none. */
    public @Nullable LocalDate derniereCertification() {
        return certifies().stream()
                .map(EtatDepensesFiche::signeLe)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What the consolidated total has more than the sum, or less where it is negative; nothing when they are equal, or it is not there. */
    public Optional<Montant> ecart() {
        return Optional.ofNullable(consolide)
                .map(etat -> etat.montant().moins(somme()))
                .filter(ecart -> !ecart.estNul());
    }

    /** Whether the consolidated statement says what the OG certified: since their last, and a gap explained. */
    public boolean consolidees() {
        return certifiees() && consolide != null && reserve().isEmpty();
    }

    /** What is wrong with the consolidated statement that is there, « » when nothing is. */
    public String reserve() {
        var etat = consolide;
        var derniere = derniereCertification();
        if (etat == null) {
            return "";
        }
        if (derniere != null && etat.signeLe().isBefore(derniere)) {
            return "visé le " + Formats.date(etat.signeLe()) + ", avant la certification d’un organisme le "
                    + Formats.date(derniere);
        }
        return ecart().filter(ecart -> etat.remarque().isEmpty())
                .map(ecart -> "son total diffère de la somme des états certifiés de " + ecart + ", sans explication")
                .orElse("");
    }

    /** « Certifiés par 3 organismes sur 4 : manque Association Les Lilas ». */
    public String certificationsEnClair() {
        var manquants = manquent();
        var nombre = organismes.size() - manquants.size();
        var dit = "Certifiés par " + Formats.nombre(nombre) + "\u00A0organisme" + (nombre > 1 ? "s" : "") + " sur "
                + Formats.nombre(organismes.size());
        return manquants.isEmpty()
                ? dit + ", " + somme() + " en tout."
                : dit + "\u00A0: manque "
                        + Lettres.enumerer(
                                manquants.stream().map(Organisme::nom).toList(), NOMMES)
                        + ".";
    }

    /** « Visé : 12 000 €, le 30/06/2026 par Mme Dupuis ». */
    public String consolideEnClair() {
        var etat = consolide;
        if (etat == null) {
            return "Pas encore reçu.";
        }
        var reserve = reserve();
        return "Visé\u00A0: " + etat.enClair()
                + (reserve.isEmpty()
                        ? ecart().map(ecart -> "\u00A0; écart de " + ecart
                                        + " avec la somme des états certifiés\u00A0: " + etat.remarque())
                                .orElse("")
                        : "\u00A0; " + reserve)
                + ".";
    }
}

package fr.treille.suivi.mesure;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.CompteNumerateur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measure is possible by the rules of a call, for the grid, an imported file and the porteur's form alike. Zero and
 * empty denominators are: they give no rate.
 */
public final class ControleMesure {

    /** Beyond it a count of persons or messages in a few months is a mistake. */
    public static final int MAXIMUM = 10_000_000;

    /** Messages or exchanges for one person over a period of measure, one a day: beyond it no service counts. */
    public static final int EVENEMENTS_PAR_PERSONNE = 100;

    private final Map<String, CibleFiche> cibles;
    private final Predicate<String> membre;

    /** Why, and the component of {@link MesureSaisie} concerned. */
    public record Motif(String champ, String message) {}

    /**
     * @param cibles those of the rules of the day of the dépôt
     * @param membre whether a FINESS géographique is of the grappe
     */
    public ControleMesure(Collection<CibleFiche> cibles, Predicate<String> membre) {
        this.cibles = cibles.stream().collect(Collectors.toMap(CibleFiche::code, Function.identity()));
        this.membre = membre;
    }

    /** Why it is refused; nothing when it is possible. */
    public Optional<Motif> refus(MesureSaisie saisie) {
        return refus(saisie, null);
    }

    /**
     * The same over what is recorded: a reduction that does not change keeps a situation that no longer is on the list.
     *
     * @param avant null when there is nothing
     */
    public Optional<Motif> refus(MesureSaisie saisie, @Nullable MesureFiche avant) {
        if (!membre.test(saisie.finess())) {
            return motif("finess", "L’ESSMS " + saisie.finess() + " n’est pas de cette grappe.");
        }
        var cible = cibles.get(saisie.indicateur());
        if (cible == null) {
            return motif(
                    "indicateur",
                    "L’appel à projets de cette grappe n’a pas d’indicateur «\u00A0" + saisie.indicateur()
                            + "\u00A0»\u00A0: choisissez parmi " + String.join(", ", cibles.keySet()) + ".");
        }
        return saisie.vide() ? Optional.empty() : nombres(cible, saisie).or(() -> reduction(cible, saisie, avant));
    }

    private static Optional<Motif> nombres(CibleFiche cible, MesureSaisie saisie) {
        var numerateur = saisie.numerateur();
        var denominateur = saisie.denominateur();
        if (numerateur == null) {
            return motif(
                    "numerateur",
                    "Donnez le numérateur (" + cible.numerateur()
                            + "), 0 s’il n’y en a pas, ou videz toute la mesure.");
        }
        if (numerateur < 0) {
            return motif("numerateur", "Le numérateur (" + cible.numerateur() + ") ne peut pas être négatif.");
        }
        if (denominateur != null && denominateur < 0) {
            return motif("denominateur", "Le dénominateur (" + cible.denominateur() + ") ne peut pas être négatif.");
        }
        if (numerateur > MAXIMUM) {
            return motif("numerateur", "Un numérateur va jusqu’à " + Formats.nombre(MAXIMUM) + ".");
        }
        if (denominateur != null && denominateur > MAXIMUM) {
            return motif("denominateur", "Un dénominateur va jusqu’à " + Formats.nombre(MAXIMUM) + ".");
        }
        if (denominateur != null && cible.denominateur() == null) {
            return motif("denominateur", "«\u00A0" + cible.libelle() + "\u00A0» se compte sans dénominateur.");
        }
        return saisie.commentaire().length() > Bornes.MOTIF
                ? motif("commentaire", "Un commentaire a " + Bornes.MOTIF + " caractères au plus.")
                : Optional.empty();
    }

    private static Optional<Motif> reduction(CibleFiche cible, MesureSaisie saisie, @Nullable MesureFiche avant) {
        int reduction = saisie.reduction();
        var raison = saisie.reductionMotif();
        var denominateur = saisie.denominateur() == null ? 0 : saisie.denominateur();
        if (reduction < 0) {
            return motif("reduction", "Une réduction du dénominateur ne peut pas être négative.");
        }
        if (reduction == 0 && !raison.isBlank()) {
            return motif("reduction", "Donnez le nombre de personnes retirées du dénominateur, ou effacez le motif.");
        }
        boolean gardee = avant != null
                && avant.reduction() == reduction
                && avant.reductionMotif().equals(raison);
        if (reduction > 0 && !gardee && cible.exemptions().isEmpty()) {
            return motif(
                    "reduction",
                    "Le dénominateur de «\u00A0" + cible.libelle()
                            + "\u00A0» ne se réduit pas\u00A0: le registre des aménagements n’a pas de situation pour cet indicateur à ces"
                            + " dates.");
        }
        if (reduction > 0 && !gardee && !cible.exemptions().contains(raison)) {
            return motif(
                    "reductionMotif",
                    (raison.isBlank()
                                    ? "Dites pourquoi le dénominateur est réduit\u00A0: "
                                    : "«\u00A0" + raison
                                            + "\u00A0» n’est pas une situation du registre à ces dates\u00A0: ")
                            + String.join("\u00A0; ", cible.exemptions()) + ".");
        }
        if (reduction > denominateur) {
            return motif(
                    "reduction",
                    "La réduction (" + Formats.nombre(reduction) + ") dépasse le dénominateur ("
                            + Formats.nombre(denominateur) + ").");
        }
        return depassement(cible, saisie, denominateur - reduction);
    }

    private static Optional<Motif> depassement(CibleFiche cible, MesureSaisie saisie, int reste) {
        var numerateur = saisie.numerateur();
        if (saisie.denominateur() == null || numerateur == null || numerateur <= reste) {
            return Optional.empty();
        }
        if (cible.compte() == CompteNumerateur.EVENEMENTS) {
            return reste == 0 || numerateur <= (long) EVENEMENTS_PAR_PERSONNE * reste
                    ? Optional.empty()
                    : motif(
                            "numerateur",
                            Formats.nombre(numerateur) + "\u00A0" + cible.numerateur() + " pour "
                                    + Formats.nombre(reste)
                                    + "\u00A0: plus de " + EVENEMENTS_PAR_PERSONNE
                                    + " par personne, ce n’est pas possible.");
        }
        return motif(
                "numerateur",
                "Le numérateur (" + Formats.nombre(numerateur) + "\u00A0" + cible.numerateur()
                        + ") dépasse le dénominateur (" + Formats.nombre(reste)
                        + (saisie.reduction() > 0 ? ", réduction déduite" : "") + ").");
    }

    private static Optional<Motif> motif(String champ, String message) {
        return Optional.of(new Motif(champ, message));
    }
}

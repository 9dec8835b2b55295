package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.LectureCibles;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A target in a period, read ESSMS by ESSMS and as a whole; pure. In the whole each ESSMS counts at most its denominator:
 * messages may be more than persons, and those of one would hide that another sends none.
 *
 * @param opposes FINESS of the ESSMS to which it is opposed
 * @param mesures what counts for the balance, by FINESS
 * @param noms what each ESSMS is called, by FINESS
 */
record CibleMesuree(
        CibleFiche cible,
        BigDecimal seuil,
        ExigenceCibles atteinte,
        List<String> opposes,
        Map<String, Mesure> mesures,
        Map<String, String> noms) {

    private static final int NOMMES = 3;

    /**
     * A measure that counts for the balance.
     *
     * @param chiffree whether it has a denominator
     * @param prouveeLe since when it has evidence, null while it has none
     */
    record Mesure(Taux taux, boolean chiffree, @Nullable LocalDate prouveeLe) {}

    private @Nullable Mesure mesure(String finess) {
        var mesure = mesures.get(finess);
        return mesure == null || !mesure.chiffree() ? null : mesure;
    }

    private Optional<LocalDate> prouveeLe(String finess) {
        return Optional.ofNullable(mesure(finess)).map(Mesure::prouveeLe);
    }

    private List<String> sansMesure() {
        return opposes.stream().filter(finess -> mesure(finess) == null).toList();
    }

    /** With nobody left in the denominator there is nothing to reach. */
    private boolean sansPersonne(String finess) {
        var mesure = mesure(finess);
        return mesure != null && !mesure.taux().existe();
    }

    private boolean atteint(String finess) {
        var mesure = mesure(finess);
        return mesure != null && mesure.taux().atteint(seuil);
    }

    private List<String> sousLeSeuil() {
        return opposes.stream()
                .filter(finess -> mesure(finess) != null && !sansPersonne(finess) && !atteint(finess))
                .toList();
    }

    private long atteints() {
        return opposes.stream().filter(this::atteint).count();
    }

    private long comptes() {
        return opposes.stream().filter(finess -> !sansPersonne(finess)).count();
    }

    /** The whole, each ESSMS counting at most its denominator. */
    private Taux ensemble() {
        return opposes.stream()
                .map(this::mesure)
                .filter(Objects::nonNull)
                .map(mesure -> mesure.taux().plafonne())
                .reduce(Taux.AUCUN, Taux::plus);
    }

    private boolean plafonnee() {
        return opposes.stream()
                .map(this::mesure)
                .anyMatch(mesure ->
                        mesure != null && !mesure.taux().equals(mesure.taux().plafonne()));
    }

    boolean estAtteinte() {
        return atteinte.lecture() == LectureCibles.ENSEMBLE
                ? sansMesure().isEmpty() && ensemble().atteint(seuil)
                : comptes() > 0 && atteints() >= atteinte.requis(comptes());
    }

    LigneSolde ligne(LocalDate fin) {
        var parEssms = parEssms();
        var enEnsemble = enEnsemble();
        var dit = atteinte.lecture() == LectureCibles.ENSEMBLE
                ? enEnsemble + ". Un à un\u00A0: " + parEssms + "."
                : parEssms + ". Ensemble\u00A0: " + enEnsemble + ".";
        return new LigneSolde(ConditionSolde.CIBLE, cible.libelle(), estAtteinte(), dit, estAtteinte() ? fin : null);
    }

    /** « 3 ESSMS sur 4 à 70 % ou plus ; sous le seuil Les Tilleuls (45 %) ; sans mesure qui compte Orme ». */
    private String parEssms() {
        var dit = new ArrayList<String>();
        dit.add(Formats.nombre(atteints()) + "\u00A0ESSMS sur " + Formats.nombre(comptes()) + " à "
                + cible.seuilEnClair() + " ou plus"
                + (atteinte.lecture() == LectureCibles.PART
                        ? ", pour " + Formats.nombre(atteinte.requis(comptes()))
                        : ""));
        var courts = sousLeSeuil();
        if (!courts.isEmpty()) {
            dit.add("sous le seuil " + nommer(courts, finess -> " (" + taux(finess) + ")"));
        }
        var muets = sansMesure();
        if (!muets.isEmpty()) {
            dit.add("sans mesure qui compte " + nommer(muets, finess -> ""));
        }
        return String.join("\u00A0; ", dit);
    }

    private String taux(String finess) {
        var mesure = mesure(finess);
        return mesure == null ? "" : mesure.taux().enClair();
    }

    private String nommer(List<String> eux, UnaryOperator<String> suite) {
        return Lettres.enumerer(
                eux.stream()
                        .map(finess -> noms.getOrDefault(finess, finess) + suite.apply(finess))
                        .toList(),
                NOMMES);
    }

    /** « 69,9 % pour 70 %, il manque 2 DMP alimentés ». */
    private String enEnsemble() {
        var taux = ensemble();
        return taux.enClair() + " pour " + cible.seuilEnClair()
                + (taux.existe() && !taux.atteint(seuil)
                        ? ", il manque " + Formats.nombre(taux.manque(seuil)) + "\u00A0" + cible.numerateur()
                        : "")
                + (plafonnee() ? ", chaque ESSMS comptant au plus son dénominateur" : "");
    }

    /** Evidence: of every measure, or of as many ESSMS that reach the target as are asked. */
    LigneSolde preuve(String libelle) {
        var demandes = atteinte.lecture() == LectureCibles.PART
                ? opposes.stream().filter(this::atteint).toList()
                : opposes;
        var requis = atteinte.lecture() == LectureCibles.PART ? atteinte.requis(comptes()) : demandes.size();
        var dates = demandes.stream()
                .map(this::prouveeLe)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (dates.size() >= requis && requis > 0) {
            return LigneSolde.faite(ConditionSolde.PREUVE, libelle, "Complètes.", dates.get((int) requis - 1));
        }
        var sans =
                demandes.stream().filter(finess -> prouveeLe(finess).isEmpty()).toList();
        return LigneSolde.manque(
                ConditionSolde.PREUVE,
                libelle,
                "Manquantes pour " + Formats.nombre(requis - dates.size()) + "\u00A0ESSMS sur " + Formats.nombre(requis)
                        + (sans.isEmpty() ? "." : "\u00A0: " + nommer(sans, finess -> "") + "."));
    }
}

package fr.treille.suivi.usage;

import fr.treille.engagement.versement.Depenses;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the balance waits for, from what was measured in each period; pure.
 *
 * @param cibles of the grappe on the last day of a period; those without threshold release nothing and hold nothing
 * @param atteinte of what it asks them
 * @param mois over which it measures usage
 * @param essms of the grappe
 */
record CalculSolde(
        long grappeId,
        Function<LocalDate, List<CibleFiche>> cibles,
        ExigenceCibles atteinte,
        int mois,
        List<CalculSolde.Essms> essms) {

    /** An ESSMS, as far as the balance goes. */
    record Essms(EssmsSuivi essms, @Nullable LocalDate vsr) {

        /** First day on which its share of the balance can be asked, null while its VSR is not signed. */
        @Nullable
        LocalDate premierJour(int mois) {
            return vsr == null ? null : Calendrier.solde(vsr, mois);
        }

        /** Whether what it measures until that day, included, counts: the months of the call went by since its VSR. */
        boolean compte(LocalDate fin, int mois) {
            return vsr != null && Calendrier.prete(vsr, fin, mois);
        }
    }

    /**
     * What was measured in a period and counts for the balance.
     *
     * @param mesures by indicator, then by FINESS
     */
    record Releve(PeriodeFiche periode, Map<String, Map<String, CibleMesuree.Mesure>> mesures) {}

    private record Examen(PeriodeFiche periode, List<LigneSolde> cibles, List<LigneSolde> preuves) {

        boolean atteint() {
            return !preuves.isEmpty() && cibles.stream().allMatch(LigneSolde::faite);
        }

        boolean complet() {
            return atteint() && preuves.stream().allMatch(LigneSolde::faite);
        }

        List<LigneSolde> lignes() {
            return Stream.concat(cibles.stream(), preuves.stream()).toList();
        }
    }

    /** @param releves the periods where something counts, in order of time */
    SoldeEtat etat(List<Releve> releves, Depenses depenses) {
        var examens = releves.stream().map(this::examiner).toList();
        var atteinte = examens.stream().filter(Examen::atteint).findFirst();
        var montre = examens.stream()
                .filter(Examen::complet)
                .findFirst()
                .or(() -> atteinte)
                .or(() -> examens.isEmpty() ? Optional.empty() : Optional.of(examens.getLast()));
        var lignes = new ArrayList<>(montre.map(Examen::lignes).orElseGet(() -> List.of(vsr(null), sansMesure())));
        lignes.add(certification(depenses));
        lignes.add(visa(depenses));
        return new SoldeEtat(
                grappeId,
                this.atteinte,
                premierJour(),
                montre.filter(Examen::atteint)
                        .map(examen -> examen.periode().fin())
                        .orElse(null),
                montre.map(Examen::periode).orElse(null),
                lignes);
    }

    private @Nullable LocalDate premierJour() {
        var jours = essms.stream().map(un -> un.premierJour(mois)).toList();
        return jours.contains(null)
                ? null
                : jours.stream()
                        .map(Objects::requireNonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private static LigneSolde sansMesure() {
        return LigneSolde.manque(
                ConditionSolde.PERIODE, "Mesure de l’usage", "Aucune période mesurée ne finit après la VSR.");
    }

    private Examen examiner(Releve releve) {
        var fin = releve.periode().fin();
        var noms = EssmsSuivi.noms(essms.stream().map(Essms::essms).toList());
        var lignes = new ArrayList<LigneSolde>();
        lignes.add(vsr(fin));
        lignes.add(periode(releve.periode()));
        var preuves = new ArrayList<LigneSolde>();
        for (var cible : cibles.apply(fin)) {
            var seuil = cible.seuil();
            var opposes = essms.stream()
                    .filter(un -> !un.essms().dispense(cible))
                    .map(un -> un.essms().finess())
                    .toList();
            if (seuil != null && !opposes.isEmpty()) {
                var mesuree = new CibleMesuree(
                        cible, seuil, atteinte, opposes, releve.mesures().getOrDefault(cible.code(), Map.of()), noms);
                lignes.add(mesuree.ligne(fin));
                preuves.add(mesuree.preuve("Preuves, " + Lettres.minuscule(cible.libelle())));
            }
        }
        return new Examen(releve.periode(), lignes, preuves);
    }

    /** @param fin last day of the period that is looked at, null while none is */
    private LigneSolde vsr(@Nullable LocalDate fin) {
        var sans = essms.stream().filter(un -> un.vsr() == null).count();
        var recentes = fin == null
                ? 0
                : essms.stream()
                        .filter(un -> un.vsr() != null && !un.compte(fin, mois))
                        .count();
        if (sans == 0 && recentes == 0) {
            return LigneSolde.faite(
                    ConditionSolde.VSR,
                    "VSR",
                    "Signée pour " + nombre(essms.size()) + ".",
                    essms.stream()
                            .map(Essms::vsr)
                            .filter(Objects::nonNull)
                            .max(LocalDate::compareTo)
                            .orElse(null));
        }
        var dit = new ArrayList<String>();
        if (sans > 0) {
            dit.add("non signée pour " + nombre(sans) + " sur " + Formats.nombre(essms.size()));
        }
        if (recentes > 0) {
            dit.add("signée depuis moins de " + mois + "\u00A0mois à la fin de la période pour " + nombre(recentes)
                    + " sur " + Formats.nombre(essms.size()));
        }
        return LigneSolde.manque(
                ConditionSolde.VSR,
                "VSR",
                Lettres.majuscule(String.join(", ", dit)) + "\u00A0: leurs mesures ne comptent pas pour le solde.");
    }

    private LigneSolde periode(PeriodeFiche periode) {
        var libelle = "Période mesurée";
        var dite = periode.enClair();
        if (periode.dure(mois)) {
            return LigneSolde.faite(
                    ConditionSolde.PERIODE,
                    libelle,
                    dite + ", sur les " + mois + "\u00A0mois que l’appel demande.",
                    periode.fin());
        }
        var autre = dite + ", et non sur les " + mois + "\u00A0mois que l’appel demande";
        return periode.motif().isEmpty()
                ? LigneSolde.manque(
                        ConditionSolde.PERIODE,
                        libelle,
                        autre + "\u00A0: elle ne compte pour le solde qu’avec un motif, qui se donne en corrigeant la"
                                + " période.")
                : LigneSolde.faite(
                        ConditionSolde.PERIODE, libelle, autre + "\u00A0: " + periode.motif(), periode.fin());
    }

    private static LigneSolde certification(Depenses depenses) {
        return new LigneSolde(
                ConditionSolde.CERTIFICATION,
                "États de dépenses des organismes",
                depenses.certifiees(),
                depenses.certificationsEnClair(),
                depenses.certifiees() ? depenses.derniereCertification() : null);
    }

    private static LigneSolde visa(Depenses depenses) {
        var consolide = depenses.consolide();
        return new LigneSolde(
                ConditionSolde.VISA,
                "État consolidé des dépenses",
                depenses.consolidees(),
                depenses.consolideEnClair(),
                depenses.consolidees() && consolide != null ? consolide.signeLe() : null);
    }

    private static String nombre(long essms) {
        return Formats.nombre(essms) + "\u00A0ESSMS";
    }
}

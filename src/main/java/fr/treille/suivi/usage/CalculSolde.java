package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the balance waits for, from the sums of each period; pure. */
final class CalculSolde {

    /** An ESSMS, as far as the balance goes. */
    record Essms(EssmsSuivi essms, @Nullable LocalDate vsr) {

        boolean signe(LocalDate fin) {
            return vsr != null && !vsr.isAfter(fin);
        }
    }

    /**
     * An indicator in a period, of the measures that count for the balance.
     *
     * @param mesures how many ESSMS gave one, with a denominator
     * @param prouvees how many of them have evidence
     */
    record Somme(Taux taux, int mesures, int prouvees) {}

    private static final Somme RIEN = new Somme(Taux.AUCUN, 0, 0);

    private record Examen(PeriodeFiche periode, boolean cibles, List<LigneSolde> lignes) {

        boolean complet() {
            return lignes.stream().allMatch(LigneSolde::faite);
        }
    }

    private CalculSolde() {}

    /**
     * @param cibles of the call; those without threshold release nothing and hold nothing
     * @param periodes with measures, in order of time
     * @param sommes by period, then by indicator
     */
    static SoldeEtat etat(
            long grappeId,
            List<CibleFiche> cibles,
            List<Essms> essms,
            List<PeriodeFiche> periodes,
            Map<Long, Map<String, Somme>> sommes) {
        var examens = periodes.stream()
                .filter(periode -> essms.stream().anyMatch(un -> un.signe(periode.fin())))
                .map(periode -> examiner(periode, cibles, essms, sommes.getOrDefault(periode.id(), Map.of())))
                .toList();
        var atteinte = examens.stream().filter(Examen::cibles).findFirst();
        var montre = examens.stream()
                .filter(examen -> examen.cibles() && examen.complet())
                .findFirst()
                .or(() -> atteinte)
                .or(() -> examens.isEmpty() ? Optional.empty() : Optional.of(examens.getLast()));
        return new SoldeEtat(
                grappeId,
                montre.filter(Examen::cibles)
                        .map(examen -> examen.periode().fin())
                        .orElse(null),
                montre.map(Examen::periode).orElse(null),
                montre.map(Examen::lignes).orElseGet(() -> List.of(vsr(essms, LocalDate.MAX), sansMesure())));
    }

    private static LigneSolde sansMesure() {
        return new LigneSolde("Mesure de l’usage", false, "Aucune période mesurée ne finit après la VSR.");
    }

    private static Examen examiner(
            PeriodeFiche periode, List<CibleFiche> cibles, List<Essms> essms, Map<String, Somme> sommes) {
        var lignes = new ArrayList<LigneSolde>();
        lignes.add(vsr(essms, periode.fin()));
        var preuves = new ArrayList<LigneSolde>();
        for (var cible : cibles) {
            var seuil = cible.seuil();
            var opposes =
                    essms.stream().filter(un -> !un.essms().dispense(cible)).count();
            if (seuil != null && opposes > 0) {
                var somme = sommes.getOrDefault(cible.code(), RIEN);
                lignes.add(taux(cible, seuil, opposes, somme));
                preuves.add(preuve(cible, opposes, somme));
            }
        }
        var atteintes = !preuves.isEmpty() && lignes.stream().allMatch(LigneSolde::faite);
        lignes.addAll(preuves);
        return new Examen(periode, atteintes, lignes);
    }

    private static LigneSolde vsr(List<Essms> essms, LocalDate fin) {
        var manquent = essms.stream().filter(un -> !un.signe(fin)).toList();
        return manquent.isEmpty()
                ? new LigneSolde("VSR", true, "Signée pour " + nombre(essms.size()) + ".")
                : new LigneSolde(
                        "VSR",
                        false,
                        "Non signée" + (fin.equals(LocalDate.MAX) ? "" : " à la fin de la période") + " pour "
                                + nombre(manquent.size()) + " sur " + Formats.nombre(essms.size())
                                + "\u00A0: leurs mesures ne comptent pas pour le solde.");
    }

    private static LigneSolde taux(CibleFiche cible, BigDecimal seuil, long opposes, Somme somme) {
        var constat = somme.taux().enClair() + " pour " + cible.seuilEnClair();
        if (somme.mesures() < opposes) {
            return new LigneSolde(
                    cible.libelle(),
                    false,
                    constat + "\u00A0: " + nombre(opposes - somme.mesures()) + " sans mesure qui compte.");
        }
        if (somme.taux().atteint(seuil)) {
            return new LigneSolde(cible.libelle(), true, constat + ".");
        }
        return new LigneSolde(
                cible.libelle(),
                false,
                constat
                        + (somme.taux().existe()
                                ? "\u00A0: il manque "
                                        + Formats.nombre(somme.taux().manque(seuil)) + "\u00A0" + cible.numerateur()
                                        + "."
                                : "\u00A0: personne au dénominateur."));
    }

    private static LigneSolde preuve(CibleFiche cible, long opposes, Somme somme) {
        var libelle = "Preuves, " + Lettres.minuscule(cible.libelle());
        long manquent = opposes - somme.prouvees();
        return manquent <= 0
                ? new LigneSolde(libelle, true, "Complètes.")
                : new LigneSolde(
                        libelle,
                        false,
                        "Manquantes pour " + nombre(manquent) + " sur " + Formats.nombre(opposes) + ".");
    }

    private static String nombre(long essms) {
        return Formats.nombre(essms) + "\u00A0ESSMS";
    }
}

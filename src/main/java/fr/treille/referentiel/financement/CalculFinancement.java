package fr.treille.referentiel.financement;

import fr.treille.referentiel.financement.Comptage.Place;
import fr.treille.referentiel.financement.LigneFinancement.Rangs;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes a grant from a scale, line by line. A forfait is per ESSMS of its rank, see {@link Comptage}; a SAAD's forfaits are in
 * proportion of its medico-social hours, and stand on lines of their own; without hours it has no amount. The extras are those of
 * {@link CalculSupplements}.
 *
 * <p>The calls' own example of 64 ESSMS in acquisition (1 123 k€) applies the reduced rate to 14 ESSMS only; by their rule,
 * « the 49 first, then from the 50th », it is 15 and 1 128,5 k€. The rule is followed.
 */
public final class CalculFinancement {

    private static final String NON_REFERENCEE = ", solution non référencée";

    private final Tarifs tarifs;
    private final ChoixFinancement choix;
    private final Demande demande;
    private final List<LigneFinancement> lignes = new ArrayList<>();
    private final List<Manque> manques = new ArrayList<>();

    private CalculFinancement(Tarifs tarifs, ChoixFinancement choix, Demande demande) {
        this.tarifs = tarifs;
        this.choix = choix;
        this.demande = demande;
    }

    /** @throws Refus when the scale pays nothing for a situation that the project has */
    public static Financement calculer(Tarifs tarifs, ChoixFinancement choix, Demande demande) {
        return new CalculFinancement(tarifs, choix, demande).calculer();
    }

    private Financement calculer() {
        var comptage = new Comptage(choix, demande);
        for (var situation : Situation.values()) {
            for (var tarif : Tarif.values()) {
                forfaits(situation, tarif, comptage.places(situation, tarif));
            }
        }
        demande.essms().stream().filter(e -> !e.finance()).forEach(this::horsBareme);
        var lectures = new ArrayList<>(comptage.lectures());
        var supplements = new CalculSupplements(tarifs, choix, demande);
        lignes.addAll(supplements.lignes());
        lectures.addAll(supplements.lectures());
        manques.addAll(supplements.manques());
        return Financement.de(lignes, lectures, manques);
    }

    private void forfaits(Situation situation, Tarif tarif, List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        var bareme = tarifs.bareme(tarif);
        bareme.exigerFinance(situation);
        // said where the project has both: the rank range alone does not tell whose it is
        var precision = tarif == Tarif.NON_REFERENCEE && demande.compte(Tarif.REFERENCEE) ? NON_REFERENCEE : "";
        bareme.tranches(situation).forEach(tranche -> tranche(bareme, tranche, places, precision));
        places.forEach(place -> signaler(bareme, place));
    }

    private void tranche(Bareme bareme, Tranche tranche, List<Place> places, String precision) {
        int premier = 0;
        int entiers = 0;
        var auProrata = new ArrayList<LigneFinancement>();
        for (var place : places) {
            int rang = place.rang();
            var e = place.essms();
            var heures = e.heures();
            if (!tranche.contient(rang)) {
                continue;
            }
            if (!e.saad()) {
                premier = entiers == 0 ? rang : premier;
                entiers++;
            } else if (heures != null) {
                auProrata.add(ligneSaad(bareme, tranche, rang, e, heures, precision));
            }
        }
        if (entiers > 0) {
            var forfait = tranche.montantParEssms();
            var total = forfait.fois(entiers);
            lignes.add(new LigneFinancement(
                    tranche.libelle() + precision,
                    tranche.situation(),
                    new Rangs(premier, premier + entiers - 1),
                    Unite.ESSMS,
                    entiers,
                    forfait,
                    BigDecimal.ONE,
                    total,
                    regle(bareme, tranche),
                    choix.source(),
                    entiers + " × " + forfait + " = " + total));
        }
        lignes.addAll(auProrata);
    }

    private static String regle(Bareme bareme, Tranche tranche) {
        return bareme.intitule() + "\u00A0: " + tranche.libelle() + ", " + tranche.montantParEssms() + " par ESSMS";
    }

    private LigneFinancement ligneSaad(
            Bareme bareme, Tranche tranche, int rang, EssmsDemande e, HeuresSaad heures, String precision) {
        var forfait = tranche.montantParEssms();
        var total = forfait.fois(heures.quotite());
        return new LigneFinancement(
                tranche.composante().libelle() + ", " + saad(e, rang) + precision,
                tranche.situation(),
                new Rangs(rang, rang),
                Unite.ESSMS,
                1,
                forfait,
                heures.quotite(),
                total,
                regle(bareme, tranche) + ", au prorata des heures médico-sociales",
                choix.source(),
                heures.expliquer(forfait, total)
                        + (e.verifiees()
                                ? ", heures vérifiées par l’ARS"
                                : ", heures déclarées, à vérifier par l’ARS"));
    }

    private static String saad(EssmsDemande e, int rang) {
        return RangsTranche.ordinal(rang) + " ESSMS en " + e.situation().libelle() + ", SAAD " + e.enClair();
    }

    /** What is missing of a SAAD; a line even when nothing can be computed, so that nobody takes it for forgotten. */
    private void signaler(Bareme bareme, Place place) {
        var e = place.essms();
        int rang = place.rang();
        if (e.attendSesHeures()) {
            lignes.add(new LigneFinancement(
                    "Forfaits, " + saad(e, rang),
                    e.situation(),
                    new Rangs(rang, rang),
                    Unite.ESSMS,
                    1,
                    Montant.zero(),
                    BigDecimal.ONE,
                    Montant.zero(),
                    bareme.intitule() + "\u00A0: forfaits des SAAD au prorata de leurs heures médico-sociales",
                    choix.source(),
                    "en attente de la déclaration des heures"));
            manques.add(new Manque(
                    Manque.Genre.HEURES_NON_DECLAREES,
                    "Le SAAD " + e.enClair() + " n’a pas déclaré ses heures\u00A0: ses forfaits ne se calculent pas."));
        } else if (e.saad() && !e.verifiees()) {
            manques.add(new Manque(
                    Manque.Genre.HEURES_NON_VERIFIEES,
                    "Les heures du SAAD " + e.enClair() + " ne sont pas vérifiées par l’ARS."));
        }
    }

    /** A line of its own, so that nobody takes it for forgotten. */
    private void horsBareme(EssmsDemande e) {
        lignes.add(new LigneFinancement(
                "Forfaits, " + e.enClair(),
                e.situation(),
                null,
                Unite.ESSMS,
                1,
                Montant.zero(),
                BigDecimal.ONE,
                Montant.zero(),
                tarifs.bareme(Tarif.NON_REFERENCEE).intitule() + "\u00A0: sans objet pour son secteur ou sa situation",
                choix.source(),
                "non financé\u00A0: sa solution n’est pas référencée dans son couloir, et l’appel n’en finance pas d’autre en "
                        + e.situation().libelle() + " pour son secteur"));
    }
}

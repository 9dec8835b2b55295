package fr.treille.referentiel.financement;

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

    private final Bareme bareme;
    private final ChoixFinancement choix;
    private final List<LigneFinancement> lignes = new ArrayList<>();
    private final List<Manque> manques = new ArrayList<>();

    private CalculFinancement(Bareme bareme, ChoixFinancement choix) {
        this.bareme = bareme;
        this.choix = choix;
    }

    /** @throws Refus when the scale pays nothing for a situation that the project has */
    public static Financement calculer(Bareme bareme, ChoixFinancement choix, Demande demande) {
        return new CalculFinancement(bareme, choix).calculer(demande);
    }

    private Financement calculer(Demande demande) {
        var comptage = new Comptage(choix, demande);
        for (var situation : Situation.values()) {
            forfaits(situation, comptage);
        }
        var lectures = new ArrayList<>(comptage.lectures());
        var supplements = new CalculSupplements(bareme, choix, demande);
        lignes.addAll(supplements.lignes());
        lectures.addAll(supplements.lectures());
        manques.addAll(supplements.manques());
        return Financement.de(lignes, lectures, manques);
    }

    private void forfaits(Situation situation, Comptage comptage) {
        var essms = comptage.ordre(situation);
        var tranches = bareme.tranches(situation);
        if (!essms.isEmpty() && tranches.isEmpty()) {
            throw new Refus(
                    "«\u00A0" + bareme.intitule() + "\u00A0» ne finance pas les ESSMS en " + situation.libelle() + ".");
        }
        int pris = comptage.pris(situation);
        tranches.forEach(tranche -> tranche(tranche, pris, essms));
        for (int i = 0; i < essms.size(); i++) {
            signaler(essms.get(i), pris + i + 1);
        }
    }

    private void tranche(Tranche tranche, int pris, List<EssmsDemande> essms) {
        int premier = 0;
        int entiers = 0;
        var auProrata = new ArrayList<LigneFinancement>();
        for (int i = 0; i < essms.size(); i++) {
            int rang = pris + i + 1;
            var e = essms.get(i);
            var heures = e.heures();
            if (!tranche.contient(rang)) {
                continue;
            }
            if (!e.saad()) {
                premier = entiers == 0 ? rang : premier;
                entiers++;
            } else if (heures != null) {
                auProrata.add(ligneSaad(tranche, rang, e, heures));
            }
        }
        if (entiers > 0) {
            var forfait = tranche.montantParEssms();
            var total = forfait.fois(entiers);
            lignes.add(new LigneFinancement(
                    tranche.libelle(),
                    tranche.situation(),
                    new Rangs(premier, premier + entiers - 1),
                    Unite.ESSMS,
                    entiers,
                    forfait,
                    BigDecimal.ONE,
                    total,
                    regle(tranche),
                    choix.source(),
                    entiers + " × " + forfait + " = " + total));
        }
        lignes.addAll(auProrata);
    }

    private String regle(Tranche tranche) {
        return bareme.intitule() + "\u00A0: " + tranche.libelle() + ", " + tranche.montantParEssms() + " par ESSMS";
    }

    private LigneFinancement ligneSaad(Tranche tranche, int rang, EssmsDemande e, HeuresSaad heures) {
        var forfait = tranche.montantParEssms();
        var total = forfait.fois(heures.quotite());
        return new LigneFinancement(
                tranche.composante().libelle() + ", " + saad(e, rang),
                tranche.situation(),
                new Rangs(rang, rang),
                Unite.ESSMS,
                1,
                forfait,
                heures.quotite(),
                total,
                regle(tranche) + ", au prorata des heures médico-sociales",
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
    private void signaler(EssmsDemande e, int rang) {
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
}

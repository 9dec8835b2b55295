package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes a grant from a scale, line by line. Each situation counts its own first, second… ESSMS (the calls read the rows
 * of their table separately); a forfait is per ESSMS of its rank; a SAAD's forfaits are in proportion of its medico-social
 * hours, and stand on lines of their own; the extras of petits OG are what was asked for, up to the scale's caps.
 *
 * <p>The calls' own example of 64 ESSMS in acquisition (1 123 k€) applies the reduced rate to 14 ESSMS only; by their rule,
 * « the 49 first, then from the 50th », it is 15 and 1 128,5 k€. The rule is followed.
 */
public final class CalculFinancement {

    private CalculFinancement() {}

    /** @throws Refus when the scale pays nothing for a situation that the project has */
    public static Financement calculer(Bareme bareme, Demande demande) {
        var lignes = new ArrayList<LigneFinancement>();
        for (var situation : Situation.values()) {
            var essms = demande.essms(situation);
            var tranches = bareme.tranches(situation);
            if (!essms.isEmpty() && tranches.isEmpty()) {
                throw new Refus("«\u00A0" + bareme.intitule() + "\u00A0» ne finance pas les ESSMS en "
                        + situation.libelle() + ".");
            }
            tranches.forEach(tranche -> ajouterTranche(lignes, tranche, essms));
        }
        int petits = demande.essmsDePetitsOg();
        var plafondEquipement = bareme.plafondEquipement();
        ajouterSupplement(
                lignes,
                "Équipement des petits OG",
                demande.equipement(),
                plafondEquipement == null ? null : plafondEquipement.fois(petits),
                plafondEquipement == null ? "" : " (" + petits + " × " + plafondEquipement + ")",
                petits);
        ajouterSupplement(lignes, "AMOA des petits OG", demande.amoa(), bareme.plafondAmoa(), " par projet", petits);
        ajouterMarche(lignes, bareme, demande);
        return Financement.de(lignes);
    }

    /** Granted without being asked for: it is a forfait per project, for the petits OG that acquire. */
    private static void ajouterMarche(List<LigneFinancement> lignes, Bareme bareme, Demande demande) {
        var forfait = bareme.forfaitMarche();
        if (forfait != null && demande.essms(Situation.ACQUISITION).stream().anyMatch(EssmsDemande::petitOg)) {
            lignes.add(new LigneFinancement(
                    "Passation du marché, petits OG en acquisition", 1, forfait, forfait, "forfait par projet"));
        }
    }

    private static void ajouterTranche(List<LigneFinancement> lignes, Tranche tranche, List<EssmsDemande> essms) {
        int entiers = 0;
        var auProrata = new ArrayList<LigneFinancement>();
        for (int rang = tranche.rangDebut(); rang <= essms.size() && tranche.contient(rang); rang++) {
            var e = essms.get(rang - 1);
            var heures = e.heures();
            if (heures == null) {
                entiers++;
            } else {
                auProrata.add(ligneSaad(tranche, rang, e, heures));
            }
        }
        if (entiers > 0) {
            var forfait = tranche.montantParEssms();
            var total = forfait.fois(entiers);
            lignes.add(new LigneFinancement(
                    tranche.libelle(), entiers, forfait, total, entiers + " × " + forfait + " = " + total));
        }
        lignes.addAll(auProrata);
    }

    private static LigneFinancement ligneSaad(Tranche tranche, int rang, EssmsDemande e, HeuresSaad heures) {
        var forfait = tranche.montantParEssms();
        var total = forfait.fois(heures.quotite());
        var libelle = tranche.composante().libelle() + ", " + Tranche.ordinal(rang) + " ESSMS en "
                + tranche.situation().libelle() + ", SAAD " + e.nom() + " (" + e.finess() + ")";
        return new LigneFinancement(libelle, 1, forfait, total, heures.expliquer(forfait, total));
    }

    /** A line even when nothing is granted: what was asked for and the reason are shown. */
    private static void ajouterSupplement(
            List<LigneFinancement> lignes,
            String libelle,
            Montant demande,
            @Nullable Montant plafond,
            String detail,
            int essmsDePetitsOg) {
        if (demande.estNul()) {
            return;
        }
        var accorde = Montant.zero();
        var explication = "demandé " + demande + ", ";
        if (plafond == null) {
            explication += "non financé par ce barème";
        } else if (essmsDePetitsOg == 0) {
            explication += "non financé\u00A0: aucun ESSMS du projet n’est d’un petit OG";
        } else {
            accorde = demande.plafonneA(plafond);
            explication += demande.compareTo(plafond) > 0
                    ? "plafonné à " + plafond + detail
                    : "dans la limite de " + plafond + detail;
        }
        lignes.add(new LigneFinancement(libelle, 1, demande, accorde, explication));
    }
}

package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The extras of petits OG (domain reference §3.4): asked for, then granted up to the caps of the scale. Equipment is of each ESSMS,
 * never a pool; AMOA and the tender's forfait are of the project. Each has a line even when nothing is granted, which says why.
 */
final class CalculSupplements {

    private static final String A_VERIFIER =
            "en attente\u00A0: la taille de l’OG n’est pas vérifiée, l’extraction FINESS n’étant pas nationale";

    private final Tarifs tarifs;

    /** Of what is of the project. */
    private final Bareme bareme;

    private final ChoixFinancement choix;
    private final Demande demande;
    private final List<LigneFinancement> lignes = new ArrayList<>();
    private final List<String> lectures = new ArrayList<>();
    private final List<Manque> manques = new ArrayList<>();

    CalculSupplements(Tarifs tarifs, ChoixFinancement choix, Demande demande) {
        this.tarifs = tarifs;
        this.bareme = tarifs.bareme(demande.tarif());
        this.choix = choix;
        this.demande = demande;
        demande.essms().stream().filter(e -> !e.equipement().estNul()).forEach(this::equipement);
        comparer();
        if (!demande.supplements().amoa().estNul()) {
            amoa();
        }
        if (demande.supplements().marche()) {
            marche();
        }
    }

    List<LigneFinancement> lignes() {
        return lignes;
    }

    List<String> lectures() {
        return lectures;
    }

    List<Manque> manques() {
        return manques;
    }

    private void equipement(EssmsDemande e) {
        var sien = tarifs.bareme(e.tarif());
        var plafond = sien.plafondEquipement();
        var raison = "";
        if (!e.finance()) {
            raison = "non financé\u00A0: sa solution n’est pas de celles que l’appel finance pour lui";
        } else if (plafond != null && e.og() == TailleOg.GRAND) {
            raison = "non financé\u00A0: son OG n’est pas un petit OG";
        } else if (plafond != null && e.og() == TailleOg.A_VERIFIER) {
            raison = A_VERIFIER;
            aVerifier("l’équipement de " + e.enClair());
        }
        ligne(
                sien,
                "Équipement, " + e.enClair(),
                e.situation(),
                Unite.ESSMS,
                e.equipement(),
                plafond,
                "équipement d’un ESSMS de petit OG",
                raison);
    }

    /** The consolidated request is a total to check, not a sum to share out. */
    private void comparer() {
        var consolide = demande.supplements().equipementConsolide();
        var somme = demande.equipement();
        if (consolide.estNul() && somme.estNul()) {
            return;
        }
        if (consolide.equals(somme)) {
            lectures.add("La demande d’équipement consolidée, " + consolide + ", est la somme de celles des ESSMS.");
        } else if (somme.estNul()) {
            lectures.add("La demande d’équipement consolidée est de " + consolide
                    + " et aucun ESSMS n’a dit sa part\u00A0: rien n’en est accordé.");
        } else {
            lectures.add("La demande d’équipement consolidée est de " + consolide + ", celles des ESSMS font " + somme
                    + "\u00A0: seules ces dernières sont financées.");
        }
    }

    private void amoa() {
        var raison = "";
        if (bareme.plafondAmoa() == null) {
            raison = "";
        } else if (!demande.compte(TailleOg.PETIT)) {
            raison = demande.compte(TailleOg.A_VERIFIER)
                    ? attendre("l’AMOA")
                    : "non financé\u00A0: aucun ESSMS du projet n’est d’un petit OG";
        } else if (choix.amoa() == PorteeAmoa.PETITS_OG
                && (demande.compte(TailleOg.GRAND) || demande.compte(TailleOg.A_VERIFIER))) {
            raison = appreciation();
        }
        ligne(
                bareme,
                "AMOA des petits OG",
                null,
                Unite.PROJET,
                demande.supplements().amoa(),
                bareme.plafondAmoa(),
                "AMOA " + choix.amoa().libelle(),
                raison);
    }

    /** Of a grouping that is not made of petits OG only, for certain. */
    private String appreciation() {
        var admise = demande.supplements().amoaAdmise();
        if (admise != null) {
            return admise ? "" : "non financé\u00A0: le regroupement n’est pas jugé constitué de petits OG";
        }
        if (!demande.compte(TailleOg.GRAND)) {
            return attendre("l’AMOA");
        }
        manques.add(new Manque(
                Manque.Genre.AMOA_A_APPRECIER,
                "De l’AMOA est demandée, et personne n’a apprécié si le regroupement est constitué de petits"
                        + " OG\u00A0: dites-le avec un motif."));
        return "non financé\u00A0: tous les OG du regroupement ne sont pas petits, et personne n’a apprécié s’il est"
                + " constitué de petits OG";
    }

    private void marche() {
        var forfait = bareme.forfaitMarche();
        var raison = "";
        if (forfait != null && !demande.compteEnAcquisition(TailleOg.PETIT)) {
            raison = demande.compteEnAcquisition(TailleOg.A_VERIFIER)
                    ? attendre("le forfait de passation du marché")
                    : "non financé\u00A0: aucun ESSMS de petit OG n’est en acquisition";
        }
        ligne(
                bareme,
                "Passation du marché, petits OG en acquisition",
                Situation.ACQUISITION,
                Unite.PROJET,
                forfait == null ? Montant.zero() : forfait,
                forfait,
                "forfait de passation du marché",
                raison);
    }

    private String attendre(String supplement) {
        aVerifier(supplement);
        return A_VERIFIER;
    }

    private void aVerifier(String supplement) {
        manques.add(new Manque(
                Manque.Genre.PETIT_OG_A_VERIFIER,
                "La taille d’un OG dont dépend " + supplement
                        + " n’est pas vérifiée\u00A0: confirmez-la avec un motif."));
    }

    /** @param raison why nothing is granted, « » when it is, or when the scale does not pay it at all */
    private void ligne(
            Bareme sien,
            String libelle,
            @Nullable Situation situation,
            Unite unite,
            Montant demandee,
            @Nullable Montant plafond,
            String regle,
            String raison) {
        var retenu = Montant.zero();
        String constat;
        if (plafond == null) {
            constat = "non financé par ce barème";
        } else if (!raison.isEmpty()) {
            constat = raison;
        } else {
            retenu = demandee.plafonneA(plafond);
            constat = (demandee.compareTo(plafond) > 0 ? "plafonné à " : "dans la limite de ") + plafond + " par "
                    + unite.libelle();
        }
        lignes.add(new LigneFinancement(
                libelle,
                situation,
                null,
                unite,
                1,
                retenu,
                BigDecimal.ONE,
                retenu,
                sien.intitule() + "\u00A0: " + regle
                        + (plafond == null ? "" : ", au plus " + plafond + " par " + unite.libelle()),
                choix.source(),
                (demandee.estNul() ? "" : "demandé " + demandee + ", ") + constat));
    }
}

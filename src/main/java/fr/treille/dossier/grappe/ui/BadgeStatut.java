package fr.treille.dossier.grappe.ui;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ui.Badge;

/** The status of a grappe. */
public class BadgeStatut extends Badge {

    /** In its word and its colour. */
    public BadgeStatut(StatutGrappe statut) {
        super(
                statut.libelle(),
                switch (statut) {
                    case EN_CONSTITUTION, ABANDONNEE -> Badge.Ton.NEUTRE;
                    case DEPOSEE, EN_INSTRUCTION, A_DECIDER -> Badge.Ton.EN_COURS;
                    case FAVORABLE, NOTIFIEE, CONVENTIONNEE -> Badge.Ton.REUSSI;
                    case IRRECEVABLE, DEFAVORABLE, REFUS_NOTIFIE -> Badge.Ton.ECHEC;
                });
    }
}

package fr.treille.socle.courrier.envoi.ui;

import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.MessageLigne;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;

/** The state of a message or of one of its tries, in its colours. */
public final class AffichageMessages {

    private AffichageMessages() {}

    /** Where a message is. */
    public static Badge badge(EtatMessage etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case EN_ATTENTE, EN_COURS -> Badge.Ton.EN_COURS;
                    case ENVOYE -> Badge.Ton.REUSSI;
                    case EN_ECHEC -> Badge.Ton.ECHEC;
                    case A_VERIFIER -> Badge.Ton.ALERTE;
                    case RETIRE -> Badge.Ton.NEUTRE;
                });
    }

    /** That of a message, which some of its addresses may not have. */
    static Badge badge(MessageLigne ligne) {
        return ligne.etat() == EtatMessage.ENVOYE && !ligne.refusees().isEmpty()
                ? new Badge("Envoyé en partie", Badge.Ton.ALERTE)
                : badge(ligne.etat());
    }

    static Badge badge(IssueEnvoi issue) {
        return new Badge(
                issue.libelle(),
                switch (issue) {
                    case EN_COURS -> Badge.Ton.EN_COURS;
                    case ACCEPTE, CONSTATE -> Badge.Ton.REUSSI;
                    case REFUSE -> Badge.Ton.ECHEC;
                    case INCERTAIN, REPORTE -> Badge.Ton.ALERTE;
                    case INTERROMPU, RELANCE, RETIRE -> Badge.Ton.NEUTRE;
                });
    }
}

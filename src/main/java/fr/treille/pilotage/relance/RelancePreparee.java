package fr.treille.pilotage.relance;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EvenementAgenda;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleFiche;
import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A relance that a rule makes due, or will, for one person.
 *
 * @param prevueLe the working day on which it leaves
 * @param libelle of the échéance
 * @param onglet of the grappe where it is settled
 * @param ouvres where people work on which days
 */
record RelancePreparee(
        RegleFiche regle,
        EcheanceRelancee echeance,
        int etape,
        DestinataireRelance destinataire,
        LocalDate prevueLe,
        EtatRelance etat,
        String libelle,
        String onglet,
        JoursOuvres ouvres) {

    CleRelance cle() {
        return new CleRelance(regle.id(), echeance.nature(), echeance.grappeId(), echeance.jour(), etape, destinataire);
    }

    /** The day of the échéance, and that nobody works on it when it is so. */
    String date() {
        return ouvres.date(echeance.jour());
    }

    EcheanceRelancee.Personne personne() {
        return echeance.personne(destinataire);
    }

    /** Where it is settled within the application. */
    String lien() {
        return GrappeLiens.onglet(echeance.grappeId(), onglet);
    }

    RelanceDue ligne() {
        return new RelanceDue(
                cle(),
                regle.contenu().nom(),
                regle.contenu().automatique(),
                libelle,
                regle.quand(etape),
                regle.contenu().fois(),
                prevueLe,
                echeance.grappe(),
                echeance.porteur(),
                personne().nom(),
                personne().adresse(),
                etat);
    }

    /** As a calendar that has the feed already knows it; people of outside are given no address of the application. */
    EvenementAgenda evenement(Instant maintenant) {
        return EvenementAgenda.du(
                EcheanceLigne.cle(echeance.nature(), echeance.grappeId()),
                echeance.jour(),
                libelle + " · " + echeance.grappe(),
                echeance.porteur(),
                echeance.responsable(),
                destinataire.agent() ? lien() : "",
                echeance.changements(),
                maintenant);
    }
}

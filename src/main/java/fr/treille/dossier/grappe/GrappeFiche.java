package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.projet.Abandon;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.recevabilite.RecevabiliteFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grappe in detail, without its ESSMS.
 *
 * @param version to give back with any change
 * @param appel title of the AAP
 * @param fenetre its window of that AAP
 * @param porteurNom the porteur's name, its FINESS when the registry has none
 * @param responsableId agent in charge on the ARS's side, null when nobody is
 * @param responsable the agent's name, « » when nobody is
 * @param responsableGradesId agent in charge on the GRADeS's side, null when nobody is
 * @param responsableGrades the agent's name, « » when nobody is
 * @param depotLe day of the dépôt, null before it
 * @param depotHeure its time when it was given
 * @param depotPar who recorded it, « » before it
 * @param depotAnnuleMotif why a former record of the dépôt was annulled, « » when none was
 * @param recevabilite whether it is irrecevable, what was admitted by exception, what is awaited
 * @param abandon how the porteur gave it up, null when it did not
 * @param favorable the decision, null before it
 * @param montant the grant as computed, or as frozen by the decision
 * @param territoires codes of its ESSMS's territoires, the porteur's first
 * @param multiregionale whether they are in several régions
 * @param echeance what is due next, null when nothing is
 */
public record GrappeFiche(
        long id,
        int version,
        Projet projet,
        String appel,
        FenetreFiche fenetre,
        String porteurNom,
        Contact contactOperationnel,
        Contact representantLegal,
        @Nullable Long responsableId,
        String responsable,
        @Nullable Long responsableGradesId,
        String responsableGrades,
        StatutGrappe statut,
        @Nullable LocalDate depotLe,
        @Nullable LocalTime depotHeure,
        String depotPar,
        String depotAnnuleMotif,
        RecevabiliteFiche recevabilite,
        @Nullable Abandon abandon,
        @Nullable Boolean favorable,
        Montant montant,
        int nombreEssms,
        int nombreOg,
        List<String> territoires,
        boolean multiregionale,
        @Nullable Echeance echeance) {

    /** Name of the grappe. */
    public String nom() {
        return projet.nom();
    }

    /** Type of its project. */
    public TypeProjet type() {
        return projet.type();
    }

    /** FINESS juridique of the porteur. */
    public String porteurFiness() {
        return projet.porteurFiness();
    }

    /** Whether the amount no longer moves: it is decided, or its project is given up. */
    public boolean montantFige() {
        return statut.decide();
    }

    /** Whether a decision that counts froze the amount with its lines: not so of a project given up before it. */
    public boolean decidee() {
        return favorable != null;
    }

    /** « 13/06/2025 à 23:59:59 », « 13/06/2025 » without its time, « » before the dépôt. */
    public String depotEnClair() {
        return Formats.moment(depotLe, depotHeure);
    }

    /** The same as a form edits it. */
    public GrappeSaisie saisie() {
        return new GrappeSaisie(
                version, projet, contactOperationnel, representantLegal, responsableId, responsableGradesId);
    }
}

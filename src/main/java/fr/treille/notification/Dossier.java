package fr.treille.notification;

import fr.treille.appel.TypeProjet;
import fr.treille.commun.Montant;
import fr.treille.courrier.edition.Destinataire;
import fr.treille.grappe.Contact;
import fr.treille.grappe.FormeJuridique;
import fr.treille.grappe.StatutGrappe;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a decided grappe's documents say of it, read in one statement.
 *
 * @param version of the grappe
 * @param region name of its région
 * @param territoires codes of its ESSMS's territoires, the porteur's first
 * @param porteur name of the porteur, « » when the registry has none
 * @param porteurAdresse its postal address, one line per line of text, « » when the registry has none
 * @param responsable name of the agent in charge, « » when nobody is
 * @param favorable the avis, null before it
 * @param lettre the letter that counts, null when there is none
 * @param lignes how the frozen amount is made up, empty before the avis
 */
public record Dossier(
        long grappeId,
        int version,
        String regionCode,
        String region,
        long appelId,
        String appel,
        String nom,
        TypeProjet type,
        String solution,
        String editeur,
        FormeJuridique formeJuridique,
        StatutGrappe statut,
        @Nullable LocalDate depotLe,
        Montant montant,
        int nombreEssms,
        List<String> territoires,
        String porteurFiness,
        String porteur,
        String porteurAdresse,
        Contact contactOperationnel,
        Contact representantLegal,
        String responsable,
        String responsableCourriel,
        @Nullable Boolean favorable,
        String motif,
        List<String> recommandations,
        List<String> vigilances,
        @Nullable LettreCourante lettre,
        List<LigneFigee> lignes) {

    /**
     * The letter that counts.
     *
     * @param date its date
     */
    public record LettreCourante(long id, String reference, LocalDate date, EtatLettre etat) {}

    /** The porteur and its représentant légal, as documents name them. */
    public Destinataire destinataire() {
        return new Destinataire(
                porteur,
                porteurFiness,
                porteurAdresse,
                representantLegal.civilite(),
                (representantLegal.prenom() + " " + representantLegal.nom()).strip(),
                representantLegal.fonction());
    }

    /** After « un projet d’ »: « acquisition d’un dossier usager informatisé ». */
    public String typeEnClair() {
        return switch (type) {
            case ACQUISITION -> "acquisition d’un dossier usager informatisé";
            case EVOLUTION -> "évolution du dossier usager informatisé";
            case MIXTE -> "acquisition et d’évolution d’un dossier usager informatisé";
        };
    }
}

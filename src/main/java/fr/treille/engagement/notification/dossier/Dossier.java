package fr.treille.engagement.notification.dossier;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.engagement.notification.EtatLettre;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Destinataire;
import fr.treille.socle.courrier.edition.Emetteur;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.Agence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param modele template of its letter, as the call names it on the day of the dépôt; « » before the avis
 * @param lignes how the frozen amount is made up, empty before the avis
 * @param agence who writes
 * @param jour the day on which it was read, in its région
 * @param signataires whose delegation is in force on that day
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
        String modele,
        List<LigneFigee> lignes,
        Agence agence,
        LocalDate jour,
        List<SignataireHabilite> signataires) {

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

    /** Who may sign that today, by name. */
    public List<SignataireHabilite> signataires(ActeSigne acte) {
        return signataires.stream()
                .filter(signataire -> signataire.actes().contains(acte))
                .toList();
    }

    /**
     * Who signs that.
     *
     * @param choisi somebody's identifier, null for the only one who may
     * @throws Refus when that person may not, nobody may, or several may and none was chosen
     */
    public SignataireHabilite signataire(ActeSigne acte, @Nullable Long choisi) {
        var possibles = signataires(acte);
        if (choisi != null) {
            return possibles.stream()
                    .filter(signataire -> signataire.id() == choisi)
                    .findFirst()
                    .orElseThrow(() -> Refus.surChamp(
                            "signataire",
                            "Cette personne n’a pas de délégation en vigueur le " + Formats.date(jour) + " pour signer "
                                    + acte.un() + "\u00A0: choisissez quelqu’un d’autre."));
        }
        if (possibles.isEmpty()) {
            throw Refus.surChamp(
                    "signataire",
                    "Personne n’a de délégation en vigueur le " + Formats.date(jour) + " pour signer " + acte.un()
                            + "\u00A0: l’administration l’enregistre à l’écran Région, onglet Signataires.");
        }
        if (possibles.size() > 1) {
            throw Refus.surChamp(
                    "signataire",
                    "Plusieurs personnes peuvent signer " + acte.un() + "\u00A0: choisissez qui signe celle-ci.");
        }
        return possibles.getFirst();
    }

    /** Who signs the correction of a document: the one chosen, else the former signatory while they may, else null. */
    public @Nullable Long encore(ActeSigne acte, @Nullable Long choisi, @Nullable Long ancien) {
        return choisi == null && signataires(acte).stream().anyMatch(s -> Objects.equals(s.id(), ancien))
                ? ancien
                : choisi;
    }

    /** The agency, who signs, and the person in charge of the grappe, or the programme's mailbox when nobody is. */
    public Emetteur emetteur(@Nullable SignataireHabilite signataire) {
        var personne = !responsable.isEmpty();
        return new Emetteur(
                agence.nom(),
                agence.direction(),
                agence.adresse(),
                agence.telephone(),
                agence.site(),
                null,
                agence.ville(),
                signataire == null ? "" : signataire.nom(),
                signataire == null ? "" : signataire.qualite(),
                personne ? responsable : service(),
                personne ? responsableCourriel : agence.courriel(),
                agence.telephone());
    }

    /** The direction that writes, or the agency itself. */
    public String service() {
        return agence.direction().isEmpty() ? agence.nom() : agence.direction();
    }
}

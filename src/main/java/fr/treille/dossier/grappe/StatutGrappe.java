package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.subvention.SortSubvention;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import java.util.Set;

/** Where a grappe stands, from its making to its convention; each status knows those that may follow it. */
public enum StatutGrappe {
    EN_CONSTITUTION(
            0,
            "En constitution",
            "est en constitution",
            "elle doit être déposée",
            "de redevenir en constitution",
            "son dépôt ne peut plus être annulé"),
    DEPOSEE(
            1,
            "Déposée",
            "est déposée",
            "son instruction doit être ouverte",
            "d’être déposée",
            "elle ne peut plus être déposée"),
    IRRECEVABLE(
            1,
            "Irrecevable",
            "est irrecevable",
            "elle doit être admise par la coordination",
            "d’être déclarée irrecevable",
            "elle ne peut plus être déclarée irrecevable"),
    EN_INSTRUCTION(
            2,
            "En instruction",
            "est en instruction",
            "elle doit recevoir un avis",
            "d’être instruite",
            "son instruction ne peut plus être ouverte"),
    /** The instructor's avis is given; the agency's decision is to be taken. */
    A_DECIDER(
            3,
            "Avis rendu",
            "a reçu un avis",
            "sa décision doit être prise",
            "de recevoir un avis",
            "elle ne peut plus recevoir d’avis"),
    FAVORABLE(
            4,
            "Favorable",
            "a reçu une décision favorable",
            "elle doit être notifiée",
            "d’être décidée",
            "elle ne peut plus être décidée"),
    DEFAVORABLE(
            4,
            "Défavorable",
            "a reçu une décision défavorable",
            "elle doit être notifiée",
            "d’être décidée",
            "elle ne peut plus être décidée"),
    NOTIFIEE(
            5,
            "Notifiée",
            "est notifiée",
            "elle doit être conventionnée",
            "d’être notifiée",
            "elle ne peut plus être notifiée"),
    REFUS_NOTIFIE(
            5,
            "Refus notifié",
            "a reçu la notification de son refus",
            "rien ne suit",
            "de recevoir la notification de son refus",
            "elle ne peut plus être notifiée"),
    CONVENTIONNEE(
            6,
            "Conventionnée",
            "est conventionnée",
            "rien ne suit",
            "d’être conventionnée",
            "elle ne peut plus être conventionnée"),
    /** Given up by its porteur, at any stage. */
    ABANDONNEE(
            7,
            "Abandonnée",
            "est abandonnée par son porteur",
            "rien ne suit",
            "d’être abandonnée",
            "elle ne peut plus être abandonnée");

    private final int rang;
    private final String libelle;
    private final String etat;
    private final String suite;
    private final String acte;
    private final String tropTard;

    StatutGrappe(int rang, String libelle, String etat, String suite, String acte, String tropTard) {
        this.rang = rang;
        this.libelle = libelle;
        this.etat = etat;
        this.suite = suite;
        this.acte = acte;
        this.tropTard = tropTard;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }

    /**
     * The statuses that may follow. Back to EN_CONSTITUTION is the annulment of a dépôt recorded by mistake; from
     * IRRECEVABLE back to DEPOSEE, an exceptional admission; from EN_INSTRUCTION back to DEPOSEE, an instruction opened by
     * mistake; from A_DECIDER back to EN_INSTRUCTION, an avis corrected; from a decision back to A_DECIDER, one corrected
     * before its letter, or withdrawn after it. From ABANDONNEE back to where it stood is for {@link Grappe} to check.
     */
    public Set<StatutGrappe> successeurs() {
        return switch (this) {
            case EN_CONSTITUTION -> Set.of(DEPOSEE, ABANDONNEE);
            case DEPOSEE -> Set.of(EN_CONSTITUTION, IRRECEVABLE, EN_INSTRUCTION, ABANDONNEE);
            case IRRECEVABLE -> Set.of(EN_CONSTITUTION, DEPOSEE, ABANDONNEE);
            case EN_INSTRUCTION -> Set.of(DEPOSEE, A_DECIDER, ABANDONNEE);
            case A_DECIDER -> Set.of(EN_INSTRUCTION, FAVORABLE, DEFAVORABLE, ABANDONNEE);
            case FAVORABLE -> Set.of(A_DECIDER, NOTIFIEE, ABANDONNEE);
            case DEFAVORABLE -> Set.of(A_DECIDER, REFUS_NOTIFIE, ABANDONNEE);
            case NOTIFIEE -> Set.of(A_DECIDER, CONVENTIONNEE, ABANDONNEE);
            case REFUS_NOTIFIE -> Set.of(A_DECIDER);
            case CONVENTIONNEE -> Set.of(ABANDONNEE);
            case ABANDONNEE -> Set.of();
        };
    }

    /** Whether that status may follow this one. */
    public boolean peutDevenir(StatutGrappe suivant) {
        return successeurs().contains(suivant);
    }

    /** Whether the file was deposited, whatever became of it. */
    public boolean depose() {
        return this != EN_CONSTITUTION;
    }

    /** Whether the decision is taken, or will not be, the project being given up: the amount no longer moves. */
    public boolean decide() {
        return rang >= FAVORABLE.rang;
    }

    /** Why nothing that a decision depends on moves any more, once {@link #decide}: « la décision est prise ». */
    public String pourquoiFige() {
        return this == ABANDONNEE ? "le porteur a abandonné son projet" : "la décision est prise";
    }

    /** Whether a decision was told to the porteur. */
    public boolean notifie() {
        return rang >= NOTIFIEE.rang && this != ABANDONNEE;
    }

    /** Whether a decision is taken that no letter has told yet. */
    public boolean aNotifier() {
        return this == FAVORABLE || this == DEFAVORABLE;
    }

    /** What becomes of the money, as far as it is known. */
    public SortSubvention sort() {
        return switch (this) {
            case EN_CONSTITUTION, DEPOSEE, EN_INSTRUCTION, A_DECIDER -> SortSubvention.DEMANDEE;
            case IRRECEVABLE -> SortSubvention.ECARTEE;
            case FAVORABLE, NOTIFIEE -> SortSubvention.ACCORDEE;
            case DEFAVORABLE, REFUS_NOTIFIE -> SortSubvention.REFUSEE;
            case CONVENTIONNEE -> SortSubvention.ENGAGEE;
            case ABANDONNEE -> SortSubvention.ABANDONNEE;
        };
    }

    /** How the amount of a grappe of that name stands once {@link #decide}, to begin a refusal. */
    String montantFige(String nom) {
        return "Le montant de la " + NomGrappe.cite(nom)
                + (this == ABANDONNEE ? " ne change plus, puisque " + pourquoiFige() : " est arrêté par sa décision");
    }

    /** Why a grappe of that name, in this status, cannot take another one. */
    Refus refus(String nom, StatutGrappe cible) {
        var constat = "La " + NomGrappe.cite(nom) + " " + etat + "\u00A0: ";
        if (this == cible && cible == EN_CONSTITUTION) {
            return new Refus(constat + "elle n’a pas de dépôt à annuler.");
        }
        if (cible.rang <= rang) {
            return new Refus(constat + cible.tropTard + ".");
        }
        return new Refus(constat + suite + " avant " + cible.acte + ".");
    }

    /** Why a deposited grappe of that name no longer changes so. */
    static Refus dejaDeposee(String nom, String consequence) {
        return new Refus("La " + NomGrappe.cite(nom) + " est déposée\u00A0: " + consequence
                + ". Tant que l’instruction n’est pas ouverte, annuler le dépôt permet de corriger le reste.");
    }
}

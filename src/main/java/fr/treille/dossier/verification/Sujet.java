package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.StatutGrappe;

/** What only a person appreciates, of a file as a whole. */
public enum Sujet {
    /** Domain reference §3.2: AHI. */
    SOLUTION_CANDIDATE(
            "Candidature au référencement",
            "La solution est candidate au référencement Ségur, chacune s’il y en a plusieurs",
            "candidate",
            "non candidate"),
    /** Domain reference §3.1, first half of a consistent timing. */
    REJOINTE_MARCHE(
            "Marché de la grappe rejointe",
            "Rejoindre cette grappe est régulier au regard de sa convention ou de son marché",
            "satisfait",
            "non satisfait"),
    /** Its second half. */
    REJOINTE_RISQUE(
            "Risque pour la grappe rejointe",
            "Cela ne lui fait pas courir de risque excessif sur ses délais ni sur l’atteinte des cibles pour chaque ESSMS",
            "satisfait",
            "non satisfait"),
    /** Domain reference §3.1. */
    GUICHET(
            "Guichet retenu",
            "Le dossier reste au guichet de son appel, malgré ce que disent ses faits",
            "retenu",
            "non retenu");

    private final String libelle;
    private final String affirmation;
    private final String oui;
    private final String non;

    Sujet(String libelle, String affirmation, String oui, String non) {
        this.libelle = libelle;
        this.affirmation = affirmation;
        this.oui = oui;
        this.non = non;
    }

    /** Its name. */
    public String libelle() {
        return libelle;
    }

    /** What is found true or not. */
    public String affirmation() {
        return affirmation;
    }

    /** « satisfait », « non satisfait ». */
    public String reponse(boolean satisfait) {
        return satisfait ? oui : non;
    }

    /** Whether the day since which it is true is asked. */
    public boolean date() {
        return this == SOLUTION_CANDIDATE;
    }

    /** Whether it is still to be appreciated: until the decision, or until the signature that looks at it again. */
    public boolean ouvert(StatutGrappe statut) {
        return this == SOLUTION_CANDIDATE
                ? statut != StatutGrappe.CONVENTIONNEE && statut != StatutGrappe.ABANDONNEE
                : !statut.decide();
    }
}

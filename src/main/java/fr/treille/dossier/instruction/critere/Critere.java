package fr.treille.dossier.instruction.critere;

/** What a file is held against (domain reference §3.1, §3.2, §3.6). */
public enum Critere {
    ELIGIBILITE(
            "Établissements éligibles", "Code de l’action sociale et des familles, article L.\u00A0312-1", true, true),
    SECTEURS("Publics", "publics éligibles", true, true),
    /** Under the minimum, what counts is found of the grappe that is joined. */
    TAILLE("Taille", "taille des projets", false, false),
    TYPE("Type de projet", "types de projet", true, true),
    /** What the file and the list of référencées say; a candidature is found in its own place, with its day. */
    SOLUTION("Solution", "solutions référencées Ségur", true, true),
    /** What makes one project of several solutions is said in the avis. */
    MEME_SOLUTION("Même solution", "solution du projet", false, false),
    /** Kept with a motive where it is verified. */
    GUICHET("Guichet", "guichet", false, false),
    /** What the call does not say is said in the avis. */
    FENETRE("Fenêtre", "calendrier", false, false),
    /** A favorable avis asks for it under the minimum: its conditions are found where it is verified. */
    REJOINTE("Grappe rejointe", "taille des projets", false, false),
    SAAD("Heures des SAAD", "annexe\u00A01, heures des SAAD", false, false),
    /** One for each conflict, with its own motive: what is favorable answers them all, where it is given. */
    NON_REDONDANCE("Non-redondance", "non-redondance des financements", false, true),
    DEPOT("Dépôt", "calendrier", true, true),
    /** What is missing is asked for, or seen elsewhere: nobody finds that it is there when it is not. */
    PIECES("Pièces", "annexe\u00A02, pièces du dossier", true, false);

    private final String nom;
    private final String source;
    private final boolean bloquant;
    private final boolean appreciable;

    Critere(String nom, String source, boolean bloquant, boolean appreciable) {
        this.nom = nom;
        this.source = source;
        this.bloquant = bloquant;
        this.appreciable = appreciable;
    }

    /** In two words. */
    public String nom() {
        return nom;
    }

    /** Where the rule is written: a text of law, or a part of the call of that title. */
    public String source(String appel) {
        return this == ELIGIBILITE ? source : appel + ", " + source;
    }

    /** Whether a favorable avis waits for it to hold. */
    public boolean bloquant() {
        return bloquant;
    }

    /** Whether a person may find otherwise than the facts, with a motive. */
    public boolean appreciable() {
        return appreciable;
    }
}

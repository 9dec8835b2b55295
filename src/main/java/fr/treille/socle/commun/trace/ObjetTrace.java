package fr.treille.socle.commun.trace;

/** The kinds of things whose history is kept. */
public enum ObjetTrace {
    GRAPPE("Grappe"),
    ESSMS("ESSMS"),
    OG("Taille d’un OG"),
    AVIS("Instruction"),
    AVIS_REGION("Avis d’une région"),
    NOTATION("Notation"),
    DECISION("Décision"),
    SELECTION("Sélection"),
    COMITE("Comité de sélection"),
    VERIFICATION("Vérification"),
    DECLARATION("Déclaration d’un ESSMS"),
    NOTE("Note interne"),
    COMPLEMENT("Complément"),
    PIECE("Pièce du dossier"),
    CRITERE("Critère d’éligibilité"),
    LETTRE("Lettre"),
    CONVENTION("Convention"),
    DEPENSES("État de dépenses"),
    SOLDE("Solde"),
    NATURE_PORTEUR("Statut juridique du porteur"),
    DOCUMENT("Autre document"),
    JALON("Jalon"),
    AFFECTATION("Affectation"),
    ABSENCE("Absence"),
    COMPTE("Compte"),
    TERRITOIRE("Territoire"),
    REGION("Région"),
    DELEGATION("Délégation de décision"),
    ELIGIBILITE("Éligibilité d’une catégorie"),
    AMENAGEMENT("Aménagement de cible"),
    SIGNATAIRE("Signataire"),
    BLOC_MARQUE("Bloc-marque"),
    APPEL("Appel à projets"),
    EDITION("Règles de l’appel"),
    CONVENTIONNEMENT("Réglages de la convention"),
    FENETRE("Fenêtre"),
    POINT("Point mensuel"),
    ACTION("Action"),
    RISQUE("Risque"),
    EXPORT("Export");

    private final String libelle;

    ObjetTrace(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

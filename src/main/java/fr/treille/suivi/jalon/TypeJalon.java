package fr.treille.suivi.jalon;

/** The milestones of a project, in the order in which they come (domain reference §3.8). */
public enum TypeJalon {
    DEMARRAGE("Démarrage du projet", false),
    MARCHE("Marché attribué", false),
    CONTRAT("Contrat avec l’éditeur", false),
    DEPLOIEMENT("Début du déploiement", true),
    VA("VA", true),
    VSR("VSR", true),
    CIBLES("Cibles atteintes", true),
    CLOTURE("Clôture du suivi", false);

    private final String libelle;
    private final boolean deVague;

    TypeJalon(String libelle, boolean deVague) {
        this.libelle = libelle;
        this.deVague = deVague;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether each wave has its own, beside that of the whole grappe. */
    public boolean deVague() {
        return deVague;
    }
}

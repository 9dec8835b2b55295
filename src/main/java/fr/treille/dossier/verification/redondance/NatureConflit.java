package fr.treille.dossier.verification.redondance;

/** Why an ESSMS may be financed twice. */
public enum NatureConflit {
    DEUX_DOSSIERS("Deux dossiers en cours", true),
    MEME_LOGICIEL("Même logiciel déjà financé", true),
    DEUX_DUI("Autre DUI déjà financé", true),
    /** Of one of the two files nobody says the solution. */
    DEJA_FINANCE("Financement déjà accordé", true),
    /** An acquisition that was financed, then the upgrade of the same DUI: lawful. */
    OPERATIONS_DISTINCTES("Deux opérations distinctes", false),
    SONS_PRESTATION("Prestation Ségur de SONS", true),
    SONS_COMMANDE("Commande de SONS", true),
    SANS_VERSION_SEGUR("Sans version Ségur", true),
    AUTRE_DUI("Autre DUI en place", true),
    AIDE_DECLAREE("Autre aide déclarée", true);

    private final String libelle;
    private final boolean bloquante;

    NatureConflit(String libelle, boolean bloquante) {
        this.libelle = libelle;
        this.bloquante = bloquante;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether a favorable avis or decision has to say why it is not financed twice. */
    public boolean bloquante() {
        return bloquante;
    }
}

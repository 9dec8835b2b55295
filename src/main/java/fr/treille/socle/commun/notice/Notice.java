package fr.treille.socle.commun.notice;

/** The public pages that the law asks for: loi n° 2004-575 (art. 1-1), RGPD (art. 13), décret n° 2019-768 (accessibility). */
public enum Notice {
    MENTIONS_LEGALES("mentions-legales", "Mentions légales"),
    DONNEES_PERSONNELLES("donnees-personnelles", "Données personnelles"),
    ACCESSIBILITE("accessibilite", "Accessibilité");

    private final String chemin;
    private final String titre;

    Notice(String chemin, String titre) {
        this.chemin = chemin;
        this.titre = titre;
    }

    /** Its address, without a leading slash. */
    public String chemin() {
        return chemin;
    }

    public String titre() {
        return titre;
    }

    /** The file of its text, in the installation's folder as among those delivered. */
    public String fichier() {
        return chemin + ".md";
    }
}

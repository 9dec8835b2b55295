package fr.treille.socle.courrier.envoi.ui;

/** Addresses within the application. */
final class Liens {

    private Liens() {}

    /** As an anchor wants it, relative to the application's root. */
    static String relatif(String lien) {
        return lien.startsWith("/") ? lien.substring(1) : lien;
    }
}

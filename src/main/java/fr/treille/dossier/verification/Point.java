package fr.treille.dossier.verification;

/** What is verified of a file by its call. */
public enum Point {
    SOLUTION("Solution référencée Ségur"),
    /** Domain reference §3.1: all the ESSMS of a project use or acquire the same one. */
    MEME_SOLUTION("Même solution pour tous les ESSMS"),
    GUICHET("Guichet du dossier"),
    FENETRE("Fenêtre de chacun de ses secteurs"),
    REJOINTE("Grappe financée rejointe");

    private final String regle;

    Point(String regle) {
        this.regle = regle;
    }

    /** What is asked, in a few words. */
    public String regle() {
        return regle;
    }
}

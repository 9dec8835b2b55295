package fr.treille.referentiel.appel.regle;

/** Of what a usage target is asked before the balance is paid. */
public enum LectureCibles {
    /** Of each ESSMS by itself. */
    CHACUN("de chaque ESSMS"),
    /** Of a share of the ESSMS, each by itself. */
    PART("d’une part des ESSMS"),
    /** Of all the ESSMS added up. */
    ENSEMBLE("de l’ensemble des ESSMS");

    private final String libelle;

    LectureCibles(String libelle) {
        this.libelle = libelle;
    }

    /** After « les cibles sont demandées ». */
    public String libelle() {
        return libelle;
    }
}

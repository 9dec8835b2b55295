package fr.treille.referentiel.financement;

/** For which groupings a call pays AMOA. */
public enum PorteeAmoa {
    /** One petit OG in the project is enough (2022). */
    UN_PETIT_OG("dès qu’un ESSMS du projet est d’un petit OG"),
    /** Groupings made of petits OG (2025); a person appreciates those that are not wholly so. */
    PETITS_OG("pour les regroupements de petits OG, appréciés quand tous ne le sont pas");

    private final String libelle;

    PorteeAmoa(String libelle) {
        this.libelle = libelle;
    }

    /** In lower case, after « AMOA ». */
    public String libelle() {
        return libelle;
    }
}

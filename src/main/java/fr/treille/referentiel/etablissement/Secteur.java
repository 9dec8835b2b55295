package fr.treille.referentiel.etablissement;

/** Sectors of the programme (type of public). */
public enum Secteur {
    PA("Personnes âgées"),
    PH("Personnes en situation de handicap"),
    DOM("Acteurs du domicile"),
    PDE("Protection de l’enfance"),
    PDS("Personnes en difficultés spécifiques"),
    AHI("Accueil, hébergement, insertion"),
    PJM("Protection juridique des majeurs");

    private final String libelle;

    Secteur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

package fr.treille.socle.commun.notice;

/** What an audit against the RGAA found; without one, « non conforme » (décret n° 2019-768, article 5). */
public enum Conformite {
    TOTALE("totalement conforme"),
    PARTIELLE("partiellement conforme"),
    NON("non conforme");

    private final String libelle;

    Conformite(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}

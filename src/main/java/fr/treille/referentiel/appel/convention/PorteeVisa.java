package fr.treille.referentiel.appel.convention;

import fr.treille.referentiel.etablissement.NatureJuridique;

/** Which conventions cite a text. */
public enum PorteeVisa {
    TOUTES("Toutes les conventions"),
    DROIT_PRIVE("Porteur de droit privé"),
    ASSOCIATIONS("Association ou fondation");

    private final String libelle;

    PorteeVisa(String libelle) {
        this.libelle = libelle;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether the convention of such a porteur cites it. */
    public boolean vaut(NatureJuridique porteur) {
        return switch (this) {
            case TOUTES -> true;
            case DROIT_PRIVE -> porteur.privee();
            case ASSOCIATIONS -> porteur.associative();
        };
    }
}

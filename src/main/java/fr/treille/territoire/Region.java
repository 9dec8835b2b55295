package fr.treille.territoire;

import fr.treille.commun.Suivi;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A région; its code is the INSEE one. */
@Entity
class Region extends Suivi<Region> {

    @Id
    private String code = "";

    private String nom = "";

    private int tailleMinimale;

    @Version
    private int version;

    protected Region() {}

    RegionFiche fiche() {
        return new RegionFiche(code, nom, tailleMinimale);
    }
}

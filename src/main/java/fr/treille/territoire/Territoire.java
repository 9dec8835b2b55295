package fr.treille.territoire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A territoire: a département under the code that FINESS gives it (31, 2A, 9A). */
@Entity
class Territoire {

    @Id
    private String code = "";

    private String codeInsee = "";

    private String nom = "";

    private String regionCode = "";

    @Version
    private int version;

    protected Territoire() {}

    TerritoireLigne ligne() {
        return new TerritoireLigne(code, nom, regionCode);
    }
}

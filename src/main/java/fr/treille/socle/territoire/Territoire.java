package fr.treille.socle.territoire;

import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A territoire: a département under the code that FINESS gives it (31, 2A, 9A). */
@Entity
class Territoire extends AgregatTrace<Territoire> {

    @Id
    private String code = "";

    private String codeInsee = "";

    private String nom = "";

    private String regionCode = "";

    @Embedded
    private Contacts contacts = new Contacts("", "", "", "");

    @Version
    private int version;

    protected Territoire() {}

    int version() {
        return version;
    }

    void contacter(Contacts nouveaux) {
        contacts = nouveaux;
    }

    TerritoireFiche fiche() {
        return new TerritoireFiche(code, nom, regionCode, contacts, version);
    }

    TerritoireLigne ligne() {
        return new TerritoireLigne(code, nom, regionCode);
    }
}

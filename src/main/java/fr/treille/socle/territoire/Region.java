package fr.treille.socle.territoire;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A région, its agency and the rules of its own; its code is the INSEE one. */
@Entity
class Region extends AgregatTrace<Region> {

    /** No call ever asked for more, and a typing error would forbid every grappe. */
    private static final int TAILLE_MAXIMALE = 200;

    @Id
    private String code = "";

    private String nom = "";

    private int tailleMinimale;

    @Embedded
    @EmbeddedColumnNaming("agence_%s")
    private Agence agence = Agence.VIDE;

    private String fuseau = "";

    private boolean pentecoteTravaillee;

    @Version
    private int version;

    protected Region() {}

    int version() {
        return version;
    }

    /** @throws Refus on the field that is wrong */
    void regler(RegionSaisie saisie) {
        var verifiee = saisie.agence().verifiee();
        if (!ZoneId.getAvailableZoneIds().contains(saisie.fuseau())) {
            throw Refus.surChamp(
                    "fuseau",
                    "Le fuseau «\u00A0" + saisie.fuseau() + "\u00A0» n’existe pas\u00A0: choisissez-en un de la liste,"
                            + " comme Europe/Paris.");
        }
        if (saisie.tailleMinimale() < 1 || saisie.tailleMinimale() > TAILLE_MAXIMALE) {
            throw Refus.surChamp(
                    "tailleMinimale",
                    "La taille minimale d’une grappe est un nombre d’ESSMS de 1 à " + TAILLE_MAXIMALE + ".");
        }
        agence = verifiee;
        fuseau = saisie.fuseau();
        tailleMinimale = saisie.tailleMinimale();
        pentecoteTravaillee = saisie.pentecoteTravaillee();
    }

    RegionFiche fiche() {
        return new RegionFiche(code, nom, tailleMinimale, agence, fuseau, pentecoteTravaillee, version);
    }
}

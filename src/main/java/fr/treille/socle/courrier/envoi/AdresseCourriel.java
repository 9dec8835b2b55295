package fr.treille.socle.courrier.envoi;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Someone a message goes to.
 *
 * @param champ as a recipient or in copy
 * @param nom display name, « » for none
 * @param adresse address
 */
@Embeddable
public record AdresseCourriel(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Champ champ,

        String nom,
        String adresse) {

    /** The header field that names them. */
    public enum Champ {
        A("À"),
        CC("Copie");

        private final String libelle;

        Champ(String libelle) {
            this.libelle = libelle;
        }

        /** The name that screens show. */
        public String libelle() {
            return libelle;
        }
    }

    /** A recipient. */
    public static AdresseCourriel a(String nom, String adresse) {
        return new AdresseCourriel(Champ.A, nom, adresse);
    }

    /** Someone in copy. */
    public static AdresseCourriel copie(String nom, String adresse) {
        return new AdresseCourriel(Champ.CC, nom, adresse);
    }

    /** « Camille Exemple (camille@exemple.test) ». */
    public String enClair() {
        return nom.isBlank() ? adresse : nom + " (" + adresse + ")";
    }
}

package fr.treille.dossier.grappe.projet;

import fr.treille.referentiel.appel.regle.TypeProjet;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the porteur asks for: all that a dépôt settles, beside the ESSMS.
 *
 * @param appelId the AAP
 * @param fenetreId the window of that AAP
 * @param nom name of the grappe
 * @param type what the ESSMS do together
 * @param porteurFiness FINESS juridique of the OG that carries the project
 * @param solution the DUI, one for all ESSMS
 * @param formeJuridique what binds the OG
 */
@Embeddable
public record Projet(
        Long appelId,
        Long fenetreId,
        String nom,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        TypeProjet type,

        @JdbcTypeCode(SqlTypes.CHAR) String porteurFiness,
        Solution solution,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        FormeJuridique formeJuridique,

        Demandes demandes,
        Faits faits) {

    public Projet {
        nom = nom.strip();
    }

    /** The same under another name. */
    public Projet nomme(String autre) {
        return new Projet(appelId, fenetreId, autre, type, porteurFiness, solution, formeJuridique, demandes, faits);
    }

    /** The same of another type. */
    public Projet de(TypeProjet autre) {
        return new Projet(appelId, fenetreId, nom, autre, porteurFiness, solution, formeJuridique, demandes, faits);
    }

    /** The same carried by another OG. */
    public Projet portePar(String finess) {
        return new Projet(appelId, fenetreId, nom, type, finess, solution, formeJuridique, demandes, faits);
    }

    /** The same with another DUI. */
    public Projet avec(Solution autre) {
        return new Projet(appelId, fenetreId, nom, type, porteurFiness, autre, formeJuridique, demandes, faits);
    }

    /** The same bound otherwise. */
    public Projet lie(FormeJuridique autre) {
        return new Projet(appelId, fenetreId, nom, type, porteurFiness, solution, autre, demandes, faits);
    }

    /** The same that asks for that. */
    public Projet demande(Demandes autres) {
        return new Projet(appelId, fenetreId, nom, type, porteurFiness, solution, formeJuridique, autres, faits);
    }

    /** The same with other facts. */
    public Projet avec(Faits autres) {
        return new Projet(appelId, fenetreId, nom, type, porteurFiness, solution, formeJuridique, demandes, autres);
    }
}

package fr.treille.dossier.grappe.projet;

import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the porteur asks for: all that a dépôt settles, beside the ESSMS.
 *
 * @param appelId the AAP
 * @param fenetreId the window of that AAP
 * @param nom name of the grappe
 * @param type what the ESSMS do together
 * @param porteurFiness FINESS juridique of the OG that carries the project
 * @param solution the DUI, one for all ESSMS; may be empty before the dépôt
 * @param editeur its éditeur; may be empty
 * @param referencee whether it is référencée Ségur
 * @param formeJuridique what binds the OG
 * @param equipementDemande equipment of the petits OG by their quotes, null when not asked
 * @param amoaDemandee AMOA of the petits OG by its quotes, null when not asked
 */
@Embeddable
public record Projet(
        Long appelId,
        Long fenetreId,
        String nom,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        TypeProjet type,

        @JdbcTypeCode(SqlTypes.CHAR) String porteurFiness,
        String solution,
        String editeur,
        boolean referencee,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        FormeJuridique formeJuridique,

        @Nullable Montant equipementDemande,
        @Nullable Montant amoaDemandee) {

    public Projet {
        nom = nom.strip();
        solution = solution.strip();
        editeur = editeur.strip();
    }
}

package fr.treille.dossier.grappe.subvention;

import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.referentiel.financement.LigneFinancement.Rangs;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Unite;
import fr.treille.socle.commun.Montant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grant as it stood when the avis was given. Those frozen before lines had ranks and rules have neither: their
 * prorata is the share that was granted.
 */
@Embeddable
record LigneFigee(
        String libelle,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        Situation situation,

        @Nullable Integer rangDebut,
        @Nullable Integer rangFin,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Unite unite,

        int quantite,
        Montant montantUnitaire,
        BigDecimal prorata,
        Montant total,
        String regle,
        String source,
        String explication) {

    static LigneFigee de(LigneFinancement ligne) {
        var rangs = ligne.rangs();
        return new LigneFigee(
                ligne.libelle(),
                ligne.situation(),
                rangs == null ? null : Integer.valueOf(rangs.debut()),
                rangs == null ? null : Integer.valueOf(rangs.fin()),
                ligne.unite(),
                ligne.quantite(),
                ligne.montantUnitaire(),
                ligne.prorata(),
                ligne.total(),
                ligne.regle(),
                ligne.source(),
                ligne.explication());
    }

    LigneFinancement ligne() {
        return new LigneFinancement(
                libelle,
                situation,
                rangDebut == null || rangFin == null ? null : new Rangs(rangDebut, rangFin),
                unite,
                quantite,
                montantUnitaire,
                prorata,
                total,
                regle,
                source,
                explication);
    }
}

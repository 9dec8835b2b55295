package fr.treille.dossier.grappe.projet;

import fr.treille.socle.commun.Montant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the porteur asks for, in euros. All extras of petits OG are asked for, then granted by decision: none comes by itself
 * (domain reference §3.4).
 *
 * @param equipement total of the consolidated request of equipment, null when not asked; what is granted is counted per ESSMS
 * @param amoa AMOA by its quotes, null when not asked
 * @param amoaObjet what that AMOA pays, « » when not said
 * @param marche whether the forfait for running the public tender is asked for
 * @param total the whole grant that the financing plan asks for, null when it says none
 * @param tva null as long as the porteur's regime is not known
 */
@Embeddable
public record Demandes(
        @Column(name = "equipement_demande") @Nullable Montant equipement,
        @Column(name = "amoa_demandee") @Nullable Montant amoa,
        String amoaObjet,
        @Column(name = "marche_demande") boolean marche,
        @Column(name = "montant_demande") @Nullable Montant total,

        @Column(name = "regime_tva") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        RegimeTva tva) {

    /** Nothing beside the forfaits. */
    public static final Demandes AUCUNE = new Demandes(null, null, "", false, null, null);

    public Demandes {
        amoaObjet = amoaObjet.strip();
    }

    /** Whether something of equipment is asked for; 0 € is nothing. */
    public boolean demandeEquipement() {
        return equipement != null && !equipement.estNul();
    }

    /** Whether something of AMOA is asked for; 0 € is nothing. */
    public boolean demandeAmoa() {
        return amoa != null && !amoa.estNul();
    }

    /** Those extras and nothing more. */
    public static Demandes de(@Nullable Montant equipement, @Nullable Montant amoa) {
        return new Demandes(equipement, amoa, "", false, null, null);
    }
}

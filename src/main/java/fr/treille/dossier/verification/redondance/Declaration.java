package fr.treille.dossier.verification.redondance;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an ESSMS of a file declares of its DUI and of other money. */
@Entity
@Table(name = "essms_declare")
class Declaration extends AgregatTrace<Declaration> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String finess;

    private String dui = "";
    private @Nullable Boolean versionSegur;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Aide aide;

    private String aideObjet = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Declaration() {}

    Declaration(long grappeId, String finess) {
        this.grappeId = grappeId;
        this.finess = finess;
    }

    String finess() {
        return finess;
    }

    /**
     * Takes what is changed, and keeps the rest.
     *
     * @throws Refus on « aideObjet » when another aid is declared without what it pays
     */
    void declarer(DeclarationSaisie saisie) {
        if (saisie.touches().contains(ChampDeclare.DUI)) {
            dui = saisie.dui();
        }
        if (saisie.touches().contains(ChampDeclare.VERSION_SEGUR)) {
            versionSegur = saisie.versionSegur();
        }
        if (saisie.touches().contains(ChampDeclare.AIDE)) {
            aide = saisie.aide();
        }
        if (saisie.touches().contains(ChampDeclare.AIDE_OBJET)) {
            aideObjet = saisie.aideObjet();
        }
        if (aide == null) {
            aideObjet = "";
        } else if (aideObjet.isEmpty()) {
            throw Refus.surChamp("aideObjet", "Dites ce que paie cette autre aide.");
        }
    }

    /** As {@link Place#version}. */
    int version() {
        return id == null ? 0 : version + 1;
    }
}

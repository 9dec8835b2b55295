package fr.treille.suivi.action;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What may go wrong in a project, looked at again at each point until it is over. */
@Entity
class Risque extends AgregatTrace<Risque> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String libelle = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Niveau probabilite = Niveau.MOYEN;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Niveau impact = Niveau.MOYEN;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Tendance tendance = Tendance.STABLE;

    @Embedded
    private Personne qui = Personne.AUCUNE;

    private String mesure = "";
    private @Nullable LocalDate closLe;

    @Version
    private int version;

    protected Risque() {}

    /** @throws Refus as {@link #ecrire} */
    Risque(RisqueSaisie saisie, LocalDate aujourdhui) {
        grappeId = saisie.grappeId();
        ecrire(saisie, aujourdhui);
    }

    /** @throws Refus without what may happen, or without owner */
    void ecrire(RisqueSaisie saisie, LocalDate aujourdhui) {
        ModificationConcurrente.exigerVersion(version, saisie.version());
        libelle =
                Bornes.exiger("libelle", "Dites ce qui pourrait arriver.", "Le risque", saisie.libelle(), Bornes.MOTIF);
        saisie.qui().exiger("Ce risque");
        mesure = Bornes.borner("mesure", "La mesure", saisie.mesure(), Bornes.NOTE);
        qui = saisie.qui();
        probabilite = saisie.probabilite();
        impact = saisie.impact();
        tendance = saisie.tendance();
        if ((closLe != null) != saisie.clos()) {
            closLe = saisie.clos() ? aujourdhui : null;
        }
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("risk not stored yet");
        }
        return id;
    }
}

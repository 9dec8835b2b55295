package fr.treille.suivi.action;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
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

/** Who does what by when: carried from one point to the next until it is closed. */
@Entity
class ActionSuivi extends AgregatTrace<ActionSuivi> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private @Nullable Long pointId;
    private String libelle = "";

    @Embedded
    private Personne qui = Personne.AUCUNE;

    private LocalDate pourLe = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatAction etat = EtatAction.A_FAIRE;

    private @Nullable LocalDate closeLe;
    private String motif = "";

    @Version
    private int version;

    protected ActionSuivi() {}

    /** @throws Refus as {@link #ecrire} */
    ActionSuivi(ActionSaisie saisie, LocalDate aujourdhui) {
        grappeId = saisie.grappeId();
        pointId = saisie.pointId();
        ecrire(saisie, aujourdhui);
    }

    /** @throws Refus without what is to be done, without owner, without day, or when it is given up without motif */
    void ecrire(ActionSaisie saisie, LocalDate aujourdhui) {
        ModificationConcurrente.exigerVersion(version, saisie.version());
        libelle = Bornes.exiger("libelle", "Dites ce qui est à faire.", "L’action", saisie.libelle(), Bornes.MOTIF);
        saisie.qui().exiger("Cette action");
        if (saisie.pourLe() == null) {
            throw Refus.surChamp("pourLe", "Cette action n’a pas d’échéance\u00A0: dites pour quand elle est.");
        }
        PlageDates.ECHEANCE.exiger("pourLe", saisie.pourLe(), aujourdhui);
        motif = saisie.etat() == EtatAction.ABANDONNEE
                ? Bornes.exiger(
                        "motif",
                        "Dites pourquoi cette action est abandonnée.",
                        "Le motif",
                        saisie.motif(),
                        Bornes.MOTIF)
                : "";
        qui = saisie.qui();
        pourLe = saisie.pourLe();
        if (etat.close() != saisie.etat().close()) {
            closeLe = saisie.etat().close() ? aujourdhui : null;
        }
        etat = saisie.etat();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("action not stored yet");
        }
        return id;
    }
}

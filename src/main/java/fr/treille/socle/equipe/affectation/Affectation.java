package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import fr.treille.socle.equipe.affectation.regle.RefusAffectation;
import fr.treille.socle.equipe.affectation.regle.Regle;
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

/** Someone on a territoire for a time. It is ended, never deleted once it has begun: it says who covered on a given day. */
@Entity
class Affectation extends AgregatTrace<Affectation> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String territoireCode = "";
    private long agentId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Part part = Part.PRINCIPAL;

    private LocalDate du = LocalDate.EPOCH;
    private @Nullable LocalDate au;
    private @Nullable Long absenceId;

    @Version
    private int version;

    protected Affectation() {}

    private Affectation(String territoireCode, long agentId, Part part, Periode periode, @Nullable Long absenceId) {
        this.territoireCode = territoireCode;
        this.agentId = agentId;
        this.part = part;
        this.du = periode.du();
        this.au = periode.au();
        this.absenceId = absenceId;
    }

    /** @throws RefusAffectation when the share is that of a stand-in, which only an absence gives */
    static Affectation nouvelle(String territoireCode, long agentId, Part part, Periode periode) {
        if (part == Part.REMPLACANT) {
            throw new RefusAffectation(
                    Regle.REMPLACEMENT, "part", "Un remplacement vient d’une absence\u00A0: déclarez l’absence.");
        }
        return new Affectation(territoireCode, agentId, part, periode, null);
    }

    /** The stand-in's, on one territoire of the absent person. */
    static Affectation remplacement(Absence absence, String territoireCode, Periode periode) {
        return new Affectation(territoireCode, absence.remplacantId(), Part.REMPLACANT, periode, absence.id());
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("affectation not stored yet");
        }
        return id;
    }

    String territoireCode() {
        return territoireCode;
    }

    long agentId() {
        return agentId;
    }

    Part part() {
        return part;
    }

    Periode periode() {
        return new Periode(du, au);
    }

    int version() {
        return version;
    }

    /**
     * Ends it.
     *
     * @param fin its last day
     * @throws RefusAffectation when it would end before it starts, is ended by then, or is a stand-in's
     */
    void terminer(LocalDate fin) {
        exigerPropre("L’absence se modifie, et le remplacement avec elle.");
        new Periode(du, fin);
        if (au != null && !fin.isBefore(au)) {
            throw new RefusAffectation(
                    Regle.DEJA_TERMINEE,
                    "au",
                    "Cette affectation prend déjà fin le " + Formats.date(au)
                            + "\u00A0: donnez une fin plus proche, ou affectez de nouveau la personne ensuite.");
        }
        au = fin;
    }

    /**
     * Lets one that nobody has lived under be removed.
     *
     * @throws RefusAffectation when it has begun, or is a stand-in's
     */
    void exigerAVenir(LocalDate aujourdhui) {
        exigerPropre("L’absence s’annule, et le remplacement avec elle.");
        if (!du.isAfter(aujourdhui)) {
            throw new RefusAffectation(
                    Regle.DEJA_COMMENCEE,
                    "au",
                    "Cette affectation a commencé le " + Formats.date(du)
                            + "\u00A0: elle reste dans l’historique. Terminez-la à la date voulue.");
        }
    }

    private void exigerPropre(String quoiFaire) {
        if (part == Part.REMPLACANT) {
            throw new RefusAffectation(Regle.REMPLACEMENT, "au", "Ce remplacement vient d’une absence. " + quoiFaire);
        }
    }

    /**
     * Takes the share and the days that it had.
     *
     * @param motif why, for the history
     * @throws RefusAffectation when it comes from an absence
     */
    void retablir(Part ancienne, Periode periode, String motif) {
        exigerPropre("L’absence se modifie, et le remplacement avec elle.");
        part = ancienne;
        du = periode.du();
        au = periode.au();
        motiver(motif);
    }

    /** Follows the absence that it comes from. */
    void suivre(Periode periode) {
        du = periode.du();
        au = periode.au();
    }
}

package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.equipe.affectation.regle.Periode;
import fr.treille.socle.equipe.affectation.regle.RefusAffectation;
import fr.treille.socle.equipe.affectation.regle.Regle;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Someone is away, and someone of the same side stands in. Once begun it is shortened, never deleted. */
@Entity
class Absence extends AgregatTrace<Absence> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agentId;
    private long remplacantId;
    private LocalDate du = LocalDate.EPOCH;
    private LocalDate au = LocalDate.EPOCH;
    private String motif = "";

    @Version
    private int version;

    protected Absence() {}

    /** @throws RefusAffectation when someone would stand in for themself, or it ends before it starts */
    Absence(AbsenceSaisie saisie) {
        if (saisie.agent() == saisie.remplacant()) {
            throw new RefusAffectation(
                    Regle.REMPLACEMENT,
                    "remplacant",
                    "Une personne absente ne se remplace pas elle-même\u00A0: choisissez quelqu’un d’autre.");
        }
        if (saisie.motif().strip().length() > Bornes.LIBELLE) {
            throw new RefusAffectation(
                    Regle.SAISIE_INCOMPLETE, "motif", "Le motif dépasse " + Bornes.LIBELLE + " caractères.");
        }
        new Periode(saisie.du(), saisie.au());
        this.agentId = saisie.agent();
        this.remplacantId = saisie.remplacant();
        this.du = saisie.du();
        this.au = saisie.au();
        this.motif = saisie.motif().strip();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("absence not stored yet");
        }
        return id;
    }

    long agentId() {
        return agentId;
    }

    long remplacantId() {
        return remplacantId;
    }

    Periode periode() {
        return new Periode(du, au);
    }

    int version() {
        return version;
    }

    /**
     * The person is back earlier.
     *
     * @param fin its last day
     * @throws RefusAffectation when it would end before it starts, or no earlier than it does
     */
    void ecourter(LocalDate fin) {
        new Periode(du, fin);
        if (!fin.isBefore(au)) {
            throw new RefusAffectation(
                    Regle.DEJA_TERMINEE,
                    "au",
                    "Cette absence prend déjà fin le " + Formats.date(au)
                            + "\u00A0: donnez une fin plus proche, ou déclarez une autre absence ensuite.");
        }
        au = fin;
    }

    /** @throws RefusAffectation when it has begun */
    void exigerAVenir(LocalDate aujourdhui) {
        if (!du.isAfter(aujourdhui)) {
            throw new RefusAffectation(
                    Regle.DEJA_COMMENCEE,
                    "au",
                    "Cette absence a commencé le " + Formats.date(du)
                            + "\u00A0: elle reste dans l’historique. Écourtez-la.");
        }
    }
}

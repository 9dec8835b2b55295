package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.affectation.regle.Regles;
import fr.treille.socle.equipe.affectation.regle.ReglesAbsence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absences: for their time the stand-in covers every territoire of the absent person beside them, and receives what they
 * receive. Every method is about the caller's région.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AbsenceService {

    private final AbsenceRepository absences;
    private final AbsenceRequetes requetes;
    private final ReglesAbsence regles;
    private final Remplacements remplacements;
    private final Clock horloge;

    AbsenceService(
            AbsenceRepository absences,
            AbsenceRequetes requetes,
            ReglesAbsence regles,
            Remplacements remplacements,
            Clock horloge) {
        this.absences = absences;
        this.requetes = requetes;
        this.regles = regles;
        this.remplacements = remplacements;
        this.horloge = horloge;
    }

    /**
     * Declares an absence and its stand-in.
     *
     * @return its id
     * @throws Refus on the field {@code agent}, {@code remplacant}, {@code du}, {@code au} or {@code motif}
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    @UneFois
    public long remplacer(AbsenceSaisie saisie) {
        return Regles.surveiller(() -> {
            var aujourdhui = LocalDate.now(horloge);
            PlageDates.ABSENCE.exiger("du", saisie.du(), aujourdhui);
            PlageDates.ABSENCE.exiger("au", saisie.au(), aujourdhui);
            var absence = new Absence(saisie);
            regles.exiger(saisie, absence.periode());
            remplacements.suivre(absences.save(absence));
            return absence.id();
        });
    }

    /**
     * Brings the end of an absence forward, and that of the stand-in's affectations.
     *
     * @param version as the caller saw it
     * @param au its last day
     * @throws Refus on the field {@code au}, or when it does not exist
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    public void ecourter(long id, int version, LocalDate au) {
        PlageDates.ABSENCE.exiger("au", au, LocalDate.now(horloge));
        modifier(id, version, absence -> {
            absence.ecourter(au);
            absences.flush();
            remplacements.suivre(absence);
        });
    }

    /**
     * Removes an absence that has not begun, with the stand-in's affectations.
     *
     * @param version as the caller saw it
     * @throws Refus when it has begun: it is history then
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    public void annuler(long id, int version) {
        modifier(id, version, absence -> {
            absence.exigerAVenir(LocalDate.now(horloge));
            remplacements.retirer(absence);
            absences.delete(absence);
        });
    }

    private void modifier(long id, int version, Consumer<Absence> action) {
        Regles.surveiller(() -> {
            var vue = requetes.absence(region(), id).orElseThrow(() -> Regles.inconnu("absence"));
            regles.exigerDroit(vue.agentId());
            var absence = absences.findById(id).orElseThrow();
            ModificationConcurrente.exigerVersion(absence.version(), version);
            action.accept(absence);
            return absence;
        });
    }

    /** The absences of an agent and those in which they stand in, the latest first. */
    public List<AbsenceLigne> absences(long agentId) {
        return requetes.absences(region(), agentId);
    }

    /** The absences that run on a day. */
    public List<AbsenceLigne> absents(LocalDate jour) {
        return requetes.absencesEnCours(region(), jour);
    }

    /** The absences that are not over, of those who cover a territoire during them. */
    public List<AbsenceLigne> absencesSur(String territoire) {
        return requetes.absencesSur(region(), territoire, LocalDate.now(horloge));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}

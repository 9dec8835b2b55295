package fr.treille.socle.equipe.affectation;

import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Keeps the stand-in's affectations what the absence says: one on each territoire of the absent person, for the days that
 * the absence and the person's own affectation there have in common.
 */
@Component
class Remplacements {

    private final AffectationRepository affectations;
    private final AbsenceRepository absences;

    Remplacements(AffectationRepository affectations, AbsenceRepository absences) {
        this.affectations = affectations;
        this.absences = absences;
    }

    /** After an absence was declared or shortened. */
    void suivre(Absence absence) {
        var restants = new ArrayList<>(affectations.findByAbsenceId(absence.id()));
        for (var propre : affectations.findByAgentIdAndAbsenceIdIsNull(absence.agentId())) {
            propre.periode().commune(absence.periode()).ifPresent(periode -> {
                var deja = restants.stream()
                        .filter(ligne -> ligne.territoireCode().equals(propre.territoireCode())
                                && ligne.periode().chevauche(periode))
                        .findFirst();
                if (deja.isPresent()) {
                    deja.get().suivre(periode);
                    restants.remove(deja.get());
                } else {
                    affectations.save(Affectation.remplacement(absence, propre.territoireCode(), periode));
                }
            });
        }
        restants.forEach(affectations::delete);
    }

    /** After someone's own affectations changed. */
    void suivreCeuxDe(long agentId) {
        absences.findByAgentId(agentId).forEach(this::suivre);
    }

    /** Before an absence that has not begun is removed. */
    void retirer(Absence absence) {
        affectations.findByAbsenceId(absence.id()).forEach(affectations::delete);
        affectations.flush();
    }
}

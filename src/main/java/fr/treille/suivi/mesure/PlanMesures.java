package fr.treille.suivi.mesure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What writing measures would do, once each was checked against the rules and compared with what is stored. */
record PlanMesures(
        List<RefusMesure> refus,
        List<Ecriture> nouvelles,
        List<Ecriture> corrigees,
        List<Ecriture> effacees,
        int inchangees) {

    /** A measure to write, and what it replaces. */
    record Ecriture(
            long periodeId,
            MesureSaisie saisie,
            boolean horsCible,
            @Nullable MesureFiche avant) {}

    BilanMesures bilan() {
        return new BilanMesures(nouvelles.size(), corrigees.size(), effacees.size(), inchangees);
    }
}

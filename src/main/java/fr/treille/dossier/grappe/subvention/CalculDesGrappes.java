package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.FaitsRegistre;
import fr.treille.dossier.grappe.projet.SolutionsDuJour;
import fr.treille.dossier.grappe.projet.SolutionsTenues;
import fr.treille.dossier.grappe.subvention.LectureDesGrappes.Lue;
import fr.treille.dossier.grappe.subvention.LectureDesGrappes.Siens;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.AppelService.Depot;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Refus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Amount and eligibility of all the grappes of the périmètre, by the present scale and registry, in six statements. */
@Component
class CalculDesGrappes {

    private final LectureDesGrappes lecture;
    private final AppelService appels;
    private final SolutionsDuJour solutions;

    CalculDesGrappes(LectureDesGrappes lecture, AppelService appels, SolutionsDuJour solutions) {
        this.lecture = lecture;
        this.solutions = solutions;
        this.appels = appels;
    }

    /** By name. */
    List<Recalcul> calculer() {
        var grappes = lecture.grappes();
        if (grappes.isEmpty()) {
            return List.of();
        }
        var siens = new HashMap<Long, Siens>();
        var faits = lecture.essms(siens);
        lecture.tailles(siens);
        Map<Depot, Regles> regles = appels.regles(
                grappes.stream().filter(Lue::regle).map(Lue::depot).collect(Collectors.toSet()));
        var tenues = solutions.toutes();
        return grappes.stream()
                .map(grappe -> calculer(
                        grappe,
                        siens.getOrDefault(grappe.id(), new Siens()),
                        grappe.rejointeId() == null ? null : siens.get(grappe.rejointeId()),
                        regles.get(grappe.depot()),
                        faits,
                        tenues))
                .toList();
    }

    private static Recalcul calculer(
            Lue grappe,
            Siens siens,
            @Nullable Siens rejointe,
            @Nullable Regles regles,
            FaitsRegistre faits,
            SolutionsTenues tenues) {
        var refus = regles == null ? "Son appel à projets n’est pas de sa région." : "";
        var calcule = Financement.de(List.of());
        if (regles != null) {
            try {
                calcule = CalculSubvention.calculer(
                        grappe.solution(),
                        regles.tarifs().nonReferencee() == null ? null : tenues,
                        grappe.demandes(),
                        siens.membres,
                        siens.tailles,
                        grappe.amoa(),
                        regles,
                        faits,
                        rejointe == null ? Map.of() : rejointe.situations);
            } catch (Refus sansBareme) {
                refus = sansBareme.message();
            }
        }
        return new Recalcul(
                grappe.id(),
                grappe.nom(),
                grappe.statut(),
                grappe.garde(),
                calcule,
                siens.eligibilites.getOrDefault(Eligibilite.NON, 0),
                siens.eligibilites.getOrDefault(Eligibilite.A_APPRECIER, 0),
                refus);
    }
}

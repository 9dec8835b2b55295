package fr.treille.demonstration;

import fr.treille.socle.commun.temps.Autrefois;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.point.CompteRenduService;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.bilan.Avancement;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.bilan.NatureDifficulte;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The monthly points of the invented grappes that are followed: most of them held and told, one missing, one cancelled, one
 * put off, the last one still to be validated; with their actions and risks.
 */
@Component
@Profile("demonstration | test")
public class PointsInventes {

    private static final List<Meteo> METEOS = List.of(
            Meteo.SOLEIL,
            Meteo.SOLEIL,
            Meteo.ECLAIRCIES,
            Meteo.ECLAIRCIES,
            Meteo.NUAGES,
            Meteo.ORAGE,
            Meteo.NUAGES,
            Meteo.ECLAIRCIES);

    private static final List<String> LOTS =
            List.of("Marché", "Paramétrage", "Reprise des données", "Formation", "Déploiement");

    private static final List<String> ACTIONS = List.of(
            "Transmettre le calendrier de déploiement site par site",
            "Désigner un référent par établissement",
            "Obtenir de l’éditeur la date de livraison de la reprise des données",
            "Organiser deux sessions de formation des professionnels de nuit",
            "Commander le raccordement en fibre de la résidence",
            "Vérifier les habilitations Pro Santé Connect");

    private final PointService points;
    private final PlanificationService planification;
    private final RedactionService redaction;
    private final ActionService actions;
    private final CompteRenduService comptesRendus;
    private final Clock horloge;

    PointsInventes(
            PointService points,
            PlanificationService planification,
            RedactionService redaction,
            ActionService actions,
            CompteRenduService comptesRendus,
            Clock horloge) {
        this.points = points;
        this.planification = planification;
        this.redaction = redaction;
        this.actions = actions;
        this.comptesRendus = comptesRendus;
        this.horloge = horloge;
    }

    /** Of a grappe whose convention is signed. */
    public void suivre(long grappeId) {
        var periode = Objects.requireNonNull(points.deLaGrappe(grappeId).periode());
        var aujourdhui = LocalDate.now(horloge);
        var rang = 0;
        for (var mois : periode.jusqua(YearMonth.from(aujourdhui).plusMonths(1))) {
            var jour = JoursOuvres.courants().suivant(mois.atDay(8 + (int) (grappeId % 5)));
            if (jour.isAfter(periode.signature().plusDays(10))) {
                var ilYA = ChronoUnit.DAYS.between(jour, aujourdhui);
                if (ilYA < 0) {
                    planification.planifier(saisie(grappeId, jour, rang));
                    return;
                }
                mener(grappeId, jour, rang++, ilYA);
            }
        }
    }

    private void mener(long grappeId, LocalDate jour, int rang, long ilYA) {
        if (rang % 8 == 5 && ilYA > 31) {
            return;
        }
        var id = new long[1];
        Autrefois.faire(Duration.ofDays(ilYA + 7), () -> id[0] = planification.planifier(saisie(grappeId, jour, rang)));
        if (rang % 8 == 3 && ilYA > 31) {
            Autrefois.faire(
                    Duration.ofDays(ilYA + 1),
                    () -> planification.annuler(id[0], version(id[0]), "Évaluation externe le même jour."));
            return;
        }
        var tenu = rang % 8 == 2 && ilYA > 9 ? JoursOuvres.courants().suivant(jour.plusDays(4)) : jour;
        if (tenu.isAfter(jour)) {
            Autrefois.faire(
                    Duration.ofDays(ilYA + 1),
                    () -> planification.reporter(
                            id[0], version(id[0]), creneau(tenu), "Cheffe de projet indisponible ce jour-là."));
        }
        var depuis = ChronoUnit.DAYS.between(tenu, LocalDate.now(horloge));
        Autrefois.faire(Duration.ofDays(depuis), () -> tenir(grappeId, id[0], tenu, rang));
        if (depuis > 25) {
            Autrefois.faire(Duration.ofDays(depuis - 1), () -> comptesRendus.valider(id[0], version(id[0])));
        }
    }

    private PointSaisie saisie(long grappeId, LocalDate jour, int rang) {
        var propose = planification.proposer(grappeId, YearMonth.from(jour));
        return new PointSaisie(
                grappeId,
                creneau(jour),
                propose.participants(),
                rang == 0 ? "Installation du suivi\nCalendrier du marché" : propose.ordreDuJour());
    }

    private static Creneau creneau(LocalDate jour) {
        return new Creneau(jour, LocalTime.of(14, 0), 60, "Visioconférence, https://visio.exemple.test/esms");
    }

    private void tenir(long grappeId, long id, LocalDate jour, int rang) {
        redaction.tenir(id, version(id), jour);
        var point = lire(id);
        redaction.ecrire(
                id,
                0,
                "Le porteur présente l’avancement du mois et le calendrier révisé.\n"
                        + (rang < 3
                                ? "Le dossier de consultation des entreprises est relu\u00A0; la publication est prévue le mois"
                                        + " prochain."
                                : "L’éditeur livre le paramétrage par étapes\u00A0; les établissements pilotes ouvrent leurs"
                                        + " premiers dossiers.")
                        + "\nLes référents demandent un rappel des règles de reprise des projets personnalisés.");
        redaction.enregistrer(bilan(point, rang));
        porter(grappeId, id, jour, rang);
    }

    private static BilanSaisie bilan(PointFiche point, int rang) {
        var meteo = METEOS.get(rang % METEOS.size());
        return new BilanSaisie(
                point.id(),
                point.version(),
                meteo,
                meteo.inquiete() ? "La livraison de la reprise des données glisse." : "",
                LOTS.stream()
                        .map(lot -> new Avancement(
                                lot, Math.clamp(rang * 12L + 10L - 22L * LOTS.indexOf(lot), 0, 100) / 5 * 5))
                        .toList(),
                rang % 2 == 0
                        ? List.of("Retenir le calendrier présenté.")
                        : List.of("Retenir le calendrier présenté.", "Former deux référents par établissement."),
                meteo.inquiete()
                        ? Map.of(
                                NatureDifficulte.EDITEUR,
                                        "Livraison de la reprise annoncée avec trois semaines de retard.",
                                NatureDifficulte.RESSOURCES, "Un référent sur deux est disponible.")
                        : Map.of(NatureDifficulte.INFRASTRUCTURE, "Débit insuffisant sur un site."),
                point.bilan().participants().stream()
                        .map(participant ->
                                participant.present(point.bilan().participants().indexOf(participant) < 3))
                        .toList(),
                point.bilan().ordreDuJour());
    }

    /** Each point closes the action of the one before it and leaves another. */
    private void porter(long grappeId, long pointId, LocalDate jour, int rang) {
        var suivi = points.deLaGrappe(grappeId);
        var qui = new Personne(null, planification.personnes(grappeId).getLast().nom());
        if (suivi.actionsOuvertes().size() > 1) {
            var a = suivi.actionsOuvertes().getFirst().saisie();
            actions.enregistrer(new ActionSaisie(
                    a.id(), a.version(), grappeId, null, a.libelle(), a.qui(), a.pourLe(), EtatAction.FAITE, ""));
        }
        actions.enregistrer(new ActionSaisie(
                null,
                0,
                grappeId,
                pointId,
                ACTIONS.get(rang % ACTIONS.size()),
                qui,
                jour.plusDays(21),
                rang % 2 == 0 ? EtatAction.A_FAIRE : EtatAction.EN_COURS,
                ""));
        if (rang == 0) {
            actions.enregistrerRisque(risque(
                    grappeId,
                    qui,
                    "Retard de l’éditeur sur la reprise des données",
                    Niveau.FORT,
                    Tendance.EN_HAUSSE,
                    "Pénalités prévues au marché\u00A0; point hebdomadaire avec l’éditeur."));
            actions.enregistrerRisque(risque(
                    grappeId,
                    qui,
                    "Débit insuffisant de deux sites ruraux",
                    Niveau.FAIBLE,
                    Tendance.STABLE,
                    "Lien de secours commandé."));
        }
    }

    private static RisqueSaisie risque(
            long grappeId, Personne qui, String libelle, Niveau niveau, Tendance tendance, String mesure) {
        return new RisqueSaisie(null, 0, grappeId, libelle, Niveau.MOYEN, niveau, tendance, qui, mesure, false);
    }

    private PointFiche lire(long id) {
        return points.trouver(id).orElseThrow();
    }

    private int version(long id) {
        return lire(id).version();
    }
}

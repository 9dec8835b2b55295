package fr.treille.demonstration;

import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.SignatureSaisie;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.commun.temps.Autrefois;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads the invented grappes through their life, each as far as its rank says. */
@Component
@Profile("demonstration | test")
public class VieInventee {

    /** Of the AAP that the migrations bring. */
    private static final int TAILLE_MINIMALE = 15;

    /** Where porteurs sign. */
    private static final List<String> LIEUX = List.of("Toulouse", "Albi", "Rodez", "Tarbes");

    private static final LocalDate PREMIER_DEPOT = LocalDate.of(2025, 5, 5);

    private final GrappeService grappes;
    private final CycleGrappeService cycle;
    private final PiecesInventees pieces;
    private final InstructionService instructions;
    private final DecisionService decisions;
    private final NotificationService notifications;
    private final LettreLectureService lettres;
    private final ConventionService conventions;
    private final ConventionLectureService lectureDesConventions;
    private final RejointeInventee rejointe;
    private final Clock horloge;

    VieInventee(
            GrappeService grappes,
            CycleGrappeService cycle,
            PiecesInventees pieces,
            InstructionService instructions,
            DecisionService decisions,
            NotificationService notifications,
            LettreLectureService lettres,
            ConventionService conventions,
            ConventionLectureService lectureDesConventions,
            RejointeInventee rejointe,
            Clock horloge) {
        this.grappes = grappes;
        this.cycle = cycle;
        this.pieces = pieces;
        this.instructions = instructions;
        this.decisions = decisions;
        this.notifications = notifications;
        this.lettres = lettres;
        this.conventions = conventions;
        this.lectureDesConventions = lectureDesConventions;
        this.rejointe = rejointe;
        this.horloge = horloge;
    }

    /** The same with its dépôt around that day, and all of it written that long ago. */
    public void menerAutrefois(GrappeFiche depart, int rang, StatutGrappe cible, LocalDate depots, Duration recul) {
        Autrefois.faire(recul, () -> mener(depart, rang, cible, true, depots));
    }

    /** Leads a grappe to a status by the steps that people take, mails included. */
    public void mener(GrappeFiche depart, int rang, StatutGrappe cible, boolean favorable) {
        mener(depart, rang, cible, favorable, PREMIER_DEPOT);
    }

    private void mener(GrappeFiche depart, int rang, StatutGrappe cible, boolean favorable, LocalDate depots) {
        var id = depart.id();
        var petite = depart.nombreEssms() < TAILLE_MINIMALE;
        if (petite) {
            rejointe.rejoindre(depart);
        }
        if (cible.depose()) {
            cycle.deposer(id, version(id), depots.plusDays(rang % 25));
        }
        var avis = cible.decide() || cible == StatutGrappe.A_DECIDER;
        if (cible == StatutGrappe.DEPOSEE) {
            pieces.entamer(id, depart.nom());
        }
        if (avis || cible == StatutGrappe.EN_INSTRUCTION) {
            pieces.completer(id, depart.nom(), rang);
            instructions.ouvrir(id, version(id));
        }
        if (avis && favorable && petite) {
            rejointe.apprecier(id);
        }
        if (avis) {
            if (favorable) {
                pieces.apprecier(id, version(id));
            }
            instructions.rendre(favorable ? favorable(depart, rang) : defavorable(id));
        }
        if (cible.decide()) {
            decisions.decider(decisions.aPrendre(id).depart());
        }
        if (cible == StatutGrappe.NOTIFIEE
                || cible == StatutGrappe.REFUS_NOTIFIE
                || cible == StatutGrappe.CONVENTIONNEE) {
            var lettre = notifications.generer(
                    id, version(id), alterner(notifications.preparer(id).signataires(), rang));
            notifications.envoyer(lettre, lettres.fiche(lettre).version());
        }
        if (cible == StatutGrappe.CONVENTIONNEE) {
            var convention = conventions.generer(
                    id, version(id), alterner(conventions.preparer(id).signataires(), rang));
            conventions.envoyer(
                    convention, lectureDesConventions.fiche(convention).version());
            rejointe.constaterCandidature(id, LocalDate.now(horloge));
            var jour = LocalDate.now(horloge);
            conventions.enregistrerSignature(new SignatureSaisie(
                    convention,
                    lectureDesConventions.fiche(convention).version(),
                    jour,
                    LIEUX.get(rang % LIEUX.size()),
                    jour,
                    "Montpellier"));
        }
    }

    /** Those who may sign, in turn. */
    private static long alterner(List<SignataireHabilite> signataires, int rang) {
        return signataires.get(rang % signataires.size()).id();
    }

    private int version(long id) {
        return grappes.fiche(id).version();
    }

    private AvisSaisie favorable(GrappeFiche grappe, int rang) {
        var id = grappe.id();
        return new AvisSaisie(
                id,
                version(id),
                true,
                "Projet mûr, porté par une équipe identifiée, avec une couverture cohérente du territoire.",
                rang % 2 == 0
                        ? List.of("Associer les référents métier de chaque établissement dès le paramétrage.")
                        : List.of(),
                rang % 3 == 0
                        ? List.of("Raccordement en fibre de deux sites à confirmer avant le déploiement.")
                        : List.of(),
                instructions
                        .examen(id)
                        .expliquer(
                                "Acquisition puis évolution\u00A0: deux opérations distinctes, chacune sur ses propres"
                                        + " dépenses."));
    }

    private AvisSaisie defavorable(long id) {
        return new AvisSaisie(
                id,
                version(id),
                false,
                "Le dossier ne démontre pas que les établissements disposeront des ressources nécessaires au déploiement"
                        + " dans le calendrier annoncé.",
                List.of(),
                List.of(),
                List.of());
    }
}

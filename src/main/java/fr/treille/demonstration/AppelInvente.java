package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeSaisie;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.Projet;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.EtendueProjets;
import fr.treille.referentiel.appel.FenetreFiche;
import fr.treille.referentiel.appel.PilotageAppelService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented calls by the rules of a real one, for what its own dates cannot show. */
@Component
@Profile("demonstration")
class AppelInvente {

    /**
     * A call of one window.
     *
     * @param jours opening, end of the dépôt for projects over several régions, end of the dépôt, of the recevabilité, of the
     *     instruction, of the selection
     */
    enum Session {
        /** On the day of the demonstration its window is open. */
        OUVERTE(
                "AAP ESMS numérique Occitanie 2025, seconde session (inventée)",
                2025,
                "2025-08-25",
                "2025-09-19",
                "2025-09-26",
                "2025-10-10",
                "2025-11-28",
                "2025-12-19"),
        /** Decided long enough ago for its grappes to be followed. */
        PASSEE(
                "AAP ESMS numérique Occitanie 2024 (inventé)",
                2024,
                "2024-01-15",
                "2024-03-15",
                "2024-03-29",
                "2024-04-12",
                "2024-05-17",
                "2024-06-14");

        private final String intitule;
        private final int annee;
        private final List<LocalDate> jours;

        Session(String intitule, int annee, String... jours) {
            this.intitule = intitule;
            this.annee = annee;
            this.jours = List.of(jours).stream().map(LocalDate::parse).toList();
        }

        /** When its grappes are deposited. */
        LocalDate depots() {
            return jours.getFirst();
        }

        /** When the last of them is decided. */
        LocalDate decision() {
            return jours.getLast();
        }

        private FenetreFiche fenetre(FenetreFiche modele) {
            return new FenetreFiche(
                    0,
                    jours.get(0),
                    jours.get(2),
                    jours.get(1),
                    jours.get(3),
                    jours.get(4),
                    jours.get(5),
                    null,
                    null,
                    EtendueProjets.TOUTES,
                    modele.accueils());
        }
    }

    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final GrappeService grappes;

    AppelInvente(AppelService appels, PilotageAppelService pilotage, GrappeService grappes) {
        this.appels = appels;
        this.pilotage = pilotage;
        this.grappes = grappes;
    }

    /** Moves a grappe still in the making to that call, which is written and published when it is not there yet. */
    GrappeFiche rattacher(GrappeFiche grappe, Session session) {
        var p = grappe.projet();
        var appel = publie(session).orElseGet(() -> publier(session, p.appelId()));
        var projet = new Projet(
                appel.id(),
                appel.fenetres().getFirst().id(),
                p.nom(),
                p.type(),
                p.porteurFiness(),
                p.solution(),
                p.editeur(),
                p.referencee(),
                p.formeJuridique(),
                p.equipementDemande(),
                p.amoaDemandee());
        var depart = grappe.saisie();
        return grappes.modifier(
                grappe.id(),
                depart,
                new GrappeSaisie(
                        depart.version(),
                        projet,
                        depart.contactOperationnel(),
                        depart.representantLegal(),
                        depart.responsableId(),
                        depart.responsableGradesId()));
    }

    private Optional<AppelFiche> publie(Session session) {
        return appels.publies().stream()
                .filter(appel -> appel.intitule().equals(session.intitule))
                .findFirst();
    }

    private AppelFiche publier(Session session, long modele) {
        var id = pilotage.copier(modele);
        var copie = appels.fiche(id);
        pilotage.modifier(
                copie,
                new AppelSaisie(
                        session.intitule,
                        session.annee,
                        copie.guichet(),
                        null,
                        "",
                        null,
                        "Inventée pour la démonstration",
                        copie.regles(),
                        List.of(session.fenetre(copie.fenetres().getFirst())),
                        copie.version()));
        pilotage.publier(id, appels.fiche(id).version());
        return appels.fiche(id);
    }
}

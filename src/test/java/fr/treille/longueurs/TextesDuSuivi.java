package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.courriel;
import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import fr.treille.suivi.jalon.VagueService;
import fr.treille.suivi.point.CompteRenduService;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.SuivisDEssai;
import fr.treille.suivi.point.bilan.Avancement;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.NatureDifficulte;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is typed of a grappe that is followed: points, actions, risks, milestones. */
@Component
class TextesDuSuivi implements TextesSaisis {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 20);

    private final SuivisDEssai essai;
    private final PlanificationService planification;
    private final RedactionService redaction;
    private final CompteRenduService comptesRendus;
    private final PointService points;
    private final ActionService actions;
    private final JalonService jalons;
    private final VagueService vagues;
    private final Session session;
    private long grappe;
    private long point;
    private long valide;

    TextesDuSuivi(
            SuivisDEssai essai,
            PlanificationService planification,
            RedactionService redaction,
            CompteRenduService comptesRendus,
            PointService points,
            ActionService actions,
            JalonService jalons,
            VagueService vagues,
            Session session) {
        this.essai = essai;
        this.planification = planification;
        this.redaction = redaction;
        this.comptesRendus = comptesRendus;
        this.points = points;
        this.actions = actions;
        this.jalons = jalons;
        this.vagues = vagues;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        var suivie = essai.suivie("Suivie", LocalDate.of(2025, 1, 31));
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = suivie.id();
        point = planification.planifier(SuivisDEssai.point(suivie, JOUR));
        valide = planification.planifier(SuivisDEssai.point(suivie, JOUR.minusMonths(1)));
        redaction.tenir(valide, version(valide), JOUR.minusMonths(1));
        redaction.enregistrer(new BilanSaisie(
                valide,
                version(valide),
                null,
                "",
                List.of(),
                List.of("Une décision"),
                Map.of(),
                List.of(SuivisDEssai.PORTEUR.present(true)),
                ""));
        comptesRendus.valider(valide, version(valide));
        jalons.planifier(plan(JOUR.plusDays(10), ""));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("point_mensuel.lieu", Bornes.MOTIF, t -> planifier(t, "", SuivisDEssai.PORTEUR)),
                texte("point_mensuel.ordre_du_jour", Bornes.SUJETS, t -> planifier("", t, SuivisDEssai.PORTEUR)),
                texte("point_mensuel.motif", Bornes.MOTIF, t -> planification.annuler(point, version(point), t)),
                bilan("point_mensuel.meteo_motif", Bornes.MOTIF, t -> ecrit(t, List.of(), List.of(), Map.of())),
                texte(
                        "point_mensuel.motif_correction",
                        Bornes.MOTIF,
                        t -> comptesRendus.corriger(valide, version(valide), t)),
                texte(
                        "point_participant.nom",
                        Bornes.NOM_COMPLET,
                        t -> planifier("", "", new Participant(null, t, "", "", false))),
                texte(
                        "point_participant.qualite",
                        Bornes.TITRE,
                        t -> planifier("", "", new Participant(null, "Jeanne", t, "", false))),
                courriel(
                        "point_participant.courriel",
                        t -> planifier("", "", new Participant(null, "Jeanne", "", t, false))),
                bilan(
                        "point_avancement.lot",
                        Bornes.NOM,
                        t -> ecrit("", List.of(new Avancement(t, 10)), List.of(), Map.of())),
                bilan("point_decision.texte", Bornes.NOTE, t -> ecrit("", List.of(), List.of(t), Map.of())),
                bilan(
                        "point_difficulte.texte",
                        Bornes.NOTE,
                        t -> ecrit("", List.of(), List.of(), Map.of(NatureDifficulte.values()[0], t))),
                texte("point_texte.texte", Bornes.COMPTE_RENDU, t -> redaction.ecrire(point, 0, t)),
                texte("action_suivi.libelle", Bornes.MOTIF, t -> agir(t, "Jeanne", "")),
                texte("action_suivi.qui", Bornes.NOM_COMPLET, t -> agir("Former", t, "")),
                texte("action_suivi.motif", Bornes.MOTIF, t -> agir("Former", "Jeanne", t)),
                texte("risque.libelle", Bornes.MOTIF, t -> risquer(t, "Jeanne", "")),
                texte("risque.qui", Bornes.NOM_COMPLET, t -> risquer("Retard", t, "")),
                texte("risque.mesure", Bornes.NOTE, t -> risquer("Retard", "Jeanne", t)),
                texte("glissement.motif", Bornes.MOTIF, t -> jalons.planifier(plan(JOUR.plusDays(20), t))),
                texte("vague.nom", Bornes.NOM, t -> vagues.creer(grappe, t, Set.of(GrappesDEssai.essms(1)))));
    }

    private int version(long id) {
        return points.trouver(id).orElseThrow().version();
    }

    private PlanSaisie plan(LocalDate jour, String motif) {
        var version = jalons.calendrier(grappe).ensemble().jalon(TypeJalon.VA).version();
        return new PlanSaisie(grappe, null, TypeJalon.VA, version, jour, motif, false);
    }

    private void planifier(String lieu, String sujets, Participant participant) {
        var creneau = SuivisDEssai.le(JOUR.plusMonths(1));
        planification.planifier(new PointSaisie(
                grappe,
                new Creneau(creneau.jour(), creneau.heure(), creneau.dureeMinutes(), lieu),
                List.of(participant),
                sujets));
    }

    private TexteSaisi bilan(String colonne, int longueur, Function<String, BilanSaisie> bilan) {
        return texte(colonne, longueur, t -> redaction.enregistrer(bilan.apply(t)));
    }

    private BilanSaisie ecrit(
            String motif, List<Avancement> lots, List<String> decisions, Map<NatureDifficulte, String> difficultes) {
        return new BilanSaisie(
                point, version(point), null, motif, lots, decisions, difficultes, List.of(SuivisDEssai.PORTEUR), "");
    }

    private void agir(String libelle, String qui, String abandon) {
        var etat = abandon.isEmpty() ? EtatAction.A_FAIRE : EtatAction.ABANDONNEE;
        actions.enregistrer(
                new ActionSaisie(null, 0, grappe, null, libelle, new Personne(null, qui), JOUR, etat, abandon));
    }

    private void risquer(String libelle, String qui, String mesure) {
        actions.enregistrerRisque(new RisqueSaisie(
                null,
                0,
                grappe,
                libelle,
                Niveau.MOYEN,
                Niveau.MOYEN,
                Tendance.STABLE,
                new Personne(null, qui),
                mesure,
                false));
    }
}

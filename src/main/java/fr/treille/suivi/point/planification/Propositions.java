package fr.treille.suivi.point.planification;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.action.ActionRequetes;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.jalon.GrappeSuivie;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.point.bilan.Participant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a new point is proposed with: a day, the people of the grappe, the topics that are open. */
@Component
public class Propositions {

    private static final LocalTime HEURE = LocalTime.of(10, 0);

    /** What is left to say how many topics the agenda does not hold. */
    private static final int MARGE = 50;

    private final JdbcClient base;
    private final ActionRequetes actions;
    private final JalonService jalons;
    private final PeriodeService periodes;
    private final InterlocuteurService interlocuteurs;
    private final Perimetre perimetre;

    Propositions(
            JdbcClient base,
            ActionRequetes actions,
            JalonService jalons,
            PeriodeService periodes,
            InterlocuteurService interlocuteurs,
            Perimetre perimetre) {
        this.base = base;
        this.actions = actions;
        this.jalons = jalons;
        this.periodes = periodes;
        this.interlocuteurs = interlocuteurs;
        this.perimetre = perimetre;
    }

    /** A new point of that month, with the people of the grappe and what is open. */
    public PointSaisie point(GrappeSuivie grappe, YearMonth mois) {
        return new PointSaisie(
                grappe.id(),
                creneau(mois, JoursOuvres.courants().dans(grappe.territoires())),
                participants(grappe.id()),
                ordreDuJour(grappe.id()));
    }

    /** The first working day of the month that has not passed, or its last day. */
    private Creneau creneau(YearMonth mois, JoursOuvres ouvres) {
        var aujourdhui = perimetre.jour();
        var jour = ouvres.suivant(mois.atDay(1).isBefore(aujourdhui) ? aujourdhui : mois.atDay(1));
        return new Creneau(
                YearMonth.from(jour).equals(mois) ? jour : mois.atEndOfMonth(), HEURE, Creneau.DUREE_USUELLE, "");
    }

    /** The agents in charge, then the people of the porteur and of the directory, and who plans; each address once. */
    public List<Participant> participants(long grappeId) {
        var tous = new ArrayList<>(responsables(grappeId));
        interlocuteurs.deLaGrappe(grappeId).stream()
                .filter(interlocuteur -> interlocuteur.present(perimetre.jour()))
                .map(interlocuteur -> new Participant(
                        null,
                        (interlocuteur.saisie().prenom() + " "
                                        + interlocuteur.saisie().nom())
                                .strip(),
                        interlocuteur.saisie().fonction().isEmpty()
                                ? interlocuteur.role().libelle()
                                : interlocuteur.saisie().fonction(),
                        interlocuteur.courriel(),
                        false))
                .forEach(tous::add);
        var moi = AgentConnecte.courant();
        tous.add(new Participant(moi.id(), moi.nomComplet(), moi.fonctionAffichee(), moi.courriel(), false));
        return sansDoublon(tous);
    }

    private List<Participant> responsables(long grappeId) {
        return base.sql("SELECT r.id ars_id, r.nom_complet ars, r.fonction ars_fonction,"
                        + " r.courriel ars_courriel, s.id grades_id, s.nom_complet grades,"
                        + " s.fonction grades_fonction, s.courriel grades_courriel,"
                        + " TRIM(CONCAT(g.contact_prenom, ' ', g.contact_nom)) contact, g.contact_fonction,"
                        + " g.contact_courriel, TRIM(CONCAT(g.representant_prenom, ' ', g.representant_nom)) representant,"
                        + " g.representant_fonction, g.representant_courriel FROM grappes g"
                        + " LEFT JOIN personnes r ON r.id = g.responsable_id"
                        + " LEFT JOIN personnes s ON s.id = g.responsable_grades_id WHERE g.id = ?")
                .param(grappeId)
                .query((rs, rang) -> List.of(
                        personne(rs, "ars", true),
                        personne(rs, "grades", true),
                        personne(rs, "contact", false),
                        personne(rs, "representant", false)))
                .single();
    }

    private static Participant personne(ResultSet rs, String colonne, boolean agent) throws SQLException {
        return new Participant(
                agent ? rs.getObject(colonne + "_id", Long.class) : null,
                texte(rs, colonne),
                texte(rs, colonne + "_fonction"),
                texte(rs, colonne + "_courriel"),
                false);
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        var texte = rs.getString(colonne);
        return texte == null ? "" : texte;
    }

    /** The représentant légal is often also the contact. */
    private static List<Participant> sansDoublon(List<Participant> tous) {
        var uns = new LinkedHashMap<String, Participant>();
        tous.stream()
                .filter(participant -> !participant.nom().isEmpty())
                .forEach(participant -> uns.putIfAbsent(
                        participant.courriel().isEmpty() ? participant.nom() : participant.courriel(), participant));
        return List.copyOf(uns.values());
    }

    /** What is open, a topic a line: actions, milestones that are late, periods over without any measure, heavy risks. */
    public String ordreDuJour(long grappeId) {
        var sujets = new ArrayList<String>();
        var aujourdhui = perimetre.jour();
        actions.deLaGrappe(grappeId).stream()
                .filter(action -> !action.etat().close())
                .forEach(action -> sujets.add("Action\u00A0: " + action.libelle() + " ("
                        + action.qui().qui() + ", " + pour(action.pourLe(), aujourdhui) + ")"));
        for (var piste : jalons.calendrier(grappeId).pistes()) {
            piste.jalons().stream()
                    .filter(jalon -> jalon.enRetard(aujourdhui))
                    .forEach(jalon -> sujets.add("Jalon\u00A0: " + jalon.type().libelle()
                            + (piste.vague() == null ? "" : ", " + piste.nom()) + " ("
                            + Formats.distance(Objects.requireNonNull(jalon.prevu()), aujourdhui) + ")"));
        }
        periodes.periodes(grappeId).stream()
                .filter(periode -> periode.mesures() == 0 && periode.fin().isBefore(aujourdhui))
                .forEach(periode -> sujets.add("Mesure d’usage à saisir, " + periode.enClair()));
        actions.risques(grappeId).stream()
                .filter(risque -> risque.closLe() == null && risque.poids() >= 4)
                .forEach(risque -> sujets.add("Risque\u00A0: " + risque.libelle()));
        return tenir(sujets);
    }

    /** Nobody typed it: what an agenda does not hold is counted at its end, rather than refused. */
    private static String tenir(List<String> sujets) {
        var texte = new StringBuilder();
        for (int rang = 0; rang < sujets.size(); rang++) {
            var reste = rang == 0 ? "" : "\n… et " + Formats.nombre(sujets.size() - rang) + " de plus";
            var suite = (rang == 0 ? "" : "\n") + sujets.get(rang);
            if (texte.length() + suite.length() > Bornes.SUJETS - MARGE) {
                return texte + reste;
            }
            texte.append(suite);
        }
        return texte.toString();
    }

    private static String pour(LocalDate jour, LocalDate aujourdhui) {
        return jour.isBefore(aujourdhui) ? Formats.distance(jour, aujourdhui) : "pour le " + Formats.date(jour);
    }
}

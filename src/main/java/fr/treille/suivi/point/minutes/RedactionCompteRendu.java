package fr.treille.suivi.point.minutes;

import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.engagement.notification.dossier.Dossiers;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.action.ActionFiche;
import fr.treille.suivi.action.ActionRequetes;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.bilan.Participant;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a point into the words of its minutes. */
@Component
public class RedactionCompteRendu {

    private final Dossiers dossiers;
    private final ActionRequetes actions;
    private final Clock horloge;

    RedactionCompteRendu(Dossiers dossiers, ActionRequetes actions, Clock horloge) {
        this.dossiers = dossiers;
        this.actions = actions;
        this.horloge = horloge;
    }

    /** All that the minutes of a point say, under a reference. */
    public TexteMinutes texte(PointFiche point, String reference) {
        var dossier = dossiers.lire(point.grappeId());
        var lieu = point.creneau().lieu();
        var meteo = point.bilan().meteo();
        return new TexteMinutes(
                entete(dossier),
                reference,
                point.titre(),
                dossier.nom(),
                dossier.porteur(),
                (point.etat() == EtatPoint.TENU ? "Tenu le " : "Prévu le ")
                        + Formats.dateLongue(point.creneau().jour()) + " à "
                        + point.creneau().heure() + (lieu.isEmpty() ? "" : " – " + lieu),
                point.numero() == 1
                        ? ""
                        : "Version " + point.numero() + ", qui corrige et remplace la version " + (point.numero() - 1)
                                + "\u00A0: " + point.motifCorrection(),
                meteo == null
                        ? ""
                        : meteo.libelle()
                                + (point.bilan().meteoMotif().isEmpty()
                                        ? ""
                                        : " – " + point.bilan().meteoMotif()),
                point.bilan().participants().stream()
                        .sorted(Comparator.comparing(participant -> !participant.present()))
                        .map(RedactionCompteRendu::participant)
                        .toList(),
                lignes(point.bilan().ordreDuJour()),
                lignes(point.texte().texte()),
                point.bilan().decisions(),
                actions.deLaGrappe(point.grappeId()).stream()
                        .filter(action -> !action.etat().close() || point.mois().equals(action.pointMois()))
                        .map(RedactionCompteRendu::action)
                        .toList(),
                actions.risques(point.grappeId()).stream()
                        .filter(risque -> risque.closLe() == null)
                        .map(RedactionCompteRendu::risque)
                        .toList(),
                point.bilan().avancement().stream()
                        .map(lot -> Map.of("lot", lot.lot(), "pourcent", lot.pourcent() + "\u00A0%"))
                        .toList(),
                point.bilan().difficultes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(dite -> dite.getKey().libelle() + "\u00A0: " + dite.getValue())
                        .toList(),
                "Compte rendu établi par " + AgentConnecte.courant().nomComplet() + " le "
                        + Formats.date(Formats.jour(horloge.instant())) + ".");
    }

    private static Map<String, @Nullable Object> entete(Dossier dossier) {
        var entete = new HashMap<String, @Nullable Object>();
        entete.put("agence", dossier.agence().nom());
        entete.put("direction", dossier.service());
        entete.put("agenceTelephone", dossier.agence().telephone());
        entete.put("agenceSite", dossier.agence().site());
        return entete;
    }

    private static List<String> lignes(String texte) {
        return texte.lines()
                .map(String::strip)
                .filter(ligne -> !ligne.isEmpty())
                .toList();
    }

    private static Map<String, String> participant(Participant participant) {
        return Map.of(
                "nom", participant.nom(),
                "qualite", participant.qualite(),
                "presence", participant.present() ? "Oui" : "Non");
    }

    private static Map<String, String> action(ActionFiche action) {
        return Map.of(
                "libelle", action.libelle(),
                "qui", action.qui().qui(),
                "pourLe", Formats.date(action.pourLe()),
                "etat", action.etat().libelle());
    }

    private static Map<String, String> risque(RisqueFiche risque) {
        return Map.of(
                "libelle",
                risque.libelle() + (risque.mesure().isEmpty() ? "" : "\nMesure\u00A0: " + risque.mesure()),
                "niveau",
                capitale(risque.probabilite().feminin()) + " / "
                        + risque.impact().libelle().toLowerCase(Locale.FRENCH),
                "tendance",
                risque.tendance().libelle(),
                "qui",
                risque.qui().qui());
    }

    private static String capitale(String mot) {
        return mot.substring(0, 1).toUpperCase(Locale.FRENCH) + mot.substring(1);
    }
}

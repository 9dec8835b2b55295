package fr.treille.suivi.point.minutes;

import fr.treille.engagement.acte.dossier.EnTete;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.texte.NomLisible;
import fr.treille.suivi.action.ActionFiche;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.Creneau;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a point into the words of its minutes. */
final class RedactionCompteRendu {

    private RedactionCompteRendu() {}

    static TexteMinutes texte(Minutes minutes, String reference) {
        var point = minutes.point();
        var meteo = point.bilan().meteo();
        return new TexteMinutes(
                entete(minutes.entete()),
                reference,
                point.titre(),
                minutes.nom(),
                NomLisible.de(minutes.grappe().porteur()),
                (point.etat() == EtatPoint.TENU ? "Tenu le " : "Prévu le ") + quand(point.creneau()),
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
                Paragraphes.lignes(point.bilan().ordreDuJour()).stream()
                        .map(Paragraphes::sansPuce)
                        .toList(),
                Paragraphes.de(point.texte().texte()),
                point.bilan().decisions().stream().map(Paragraphes::sansPuce).toList(),
                minutes.actions().stream()
                        .filter(action -> !action.etat().close() || point.mois().equals(action.pointMois()))
                        .map(RedactionCompteRendu::action)
                        .toList(),
                minutes.risques().stream()
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
                prochain(minutes.prochain()),
                "Compte rendu établi par " + minutes.auteur() + " le " + Formats.date(minutes.jour()) + ".");
    }

    private static Map<String, @Nullable Object> entete(EnTete qui) {
        var agence = qui.agence();
        var entete = new HashMap<String, @Nullable Object>();
        entete.put("agence", agence.nom());
        entete.put("direction", qui.service());
        entete.put("agenceTelephone", agence.telephone());
        entete.put("agenceSite", agence.site());
        entete.put("logo", qui.blocMarque());
        return entete;
    }

    private static String quand(Creneau creneau) {
        return Formats.dateLongue(creneau.jour()) + " à " + creneau.heure()
                + (creneau.lieu().isEmpty() ? "" : " – " + creneau.lieu());
    }

    private static String prochain(@Nullable Creneau creneau) {
        return creneau == null ? "Sa date n’est pas encore fixée." : "Le " + quand(creneau);
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
                Lettres.majuscule(risque.probabilite().feminin()) + " / "
                        + risque.impact().libelle().toLowerCase(Locale.FRENCH),
                "tendance",
                risque.tendance().libelle(),
                "qui",
                risque.qui().qui());
    }
}

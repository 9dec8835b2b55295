package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.echeance.EcheanceLiens;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifRequetes.Ligne;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The message of a digest. */
@Component
class RedactionRecapitulatif {

    private final AdressePublique adresse;

    RedactionRecapitulatif(AdressePublique adresse) {
        this.adresse = adresse;
    }

    /** @param jour of its writing */
    MessageADeposer rediger(List<Ligne> lignes, LocalDate jour, JoursOuvres ouvres, Map<String, RegleEcheance> regles) {
        var premiere = lignes.getFirst();
        var retard =
                lignes.stream().filter(ligne -> ligne.jour().isBefore(jour)).toList();
        var semaine =
                lignes.stream().filter(ligne -> !ligne.jour().isBefore(jour)).toList();
        return new MessageADeposer(
                "Vos échéances au " + Formats.date(jour) + "\u00A0: " + retard.size() + " en retard, " + semaine.size()
                        + " cette semaine",
                "Bonjour " + premiere.nom() + ",\n" + partie("En retard", retard, jour, ouvres, regles)
                        + partie("Cette semaine", semaine, jour, ouvres, regles)
                        + "\nVous recevez ce récapitulatif parce que vous l’avez demandé. Pour le changer\u00A0: "
                        + adresse.de("relances/recapitulatif") + "\n",
                List.of(AdresseCourriel.a(premiere.nom(), premiere.courriel())),
                List.of(),
                "Échéances",
                EcheanceLiens.LISTE,
                // of many grappes: only who sees the whole région reads it in the outbox
                List.of());
    }

    private String partie(
            String titre, List<Ligne> lignes, LocalDate jour, JoursOuvres ouvres, Map<String, RegleEcheance> regles) {
        return lignes.isEmpty()
                ? ""
                : lignes.stream()
                        .map(ligne -> {
                            var regle = regles.get(ligne.nature());
                            return "– " + ouvres.date(ligne.jour()) + " (" + Formats.distance(ligne.jour(), jour)
                                    + ") · "
                                    + (regle == null ? ligne.nature() : regle.libelle()) + " · " + ligne.grappe()
                                    + " · "
                                    + ligne.porteur() + "\n  "
                                    + adresse.de(
                                            GrappeLiens.onglet(ligne.grappeId(), regle == null ? "" : regle.onglet()))
                                    + "\n";
                        })
                        .collect(Collectors.joining("", "\n" + titre + "\u00A0:\n", ""));
    }
}

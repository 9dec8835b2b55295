package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.echeance.EcheanceLiens;
import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifRequetes.Ligne;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifRequetes.Periode;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.DepotMessages;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.territoire.RegionFiche;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the digests that agents asked for: one message each, and none where there is nothing to tell. */
@Component
public class Recapitulatifs {

    private static final int LOT = 200;

    private final RecapitulatifRequetes requetes;
    private final DepotMessages depot;
    private final EcheancesAFaire echeances;
    private final TransactionTemplate transaction;
    private final Clock horloge;
    private final AdressePublique adresse;

    Recapitulatifs(
            RecapitulatifRequetes requetes,
            DepotMessages depot,
            EcheancesAFaire echeances,
            PlatformTransactionManager transactions,
            Clock horloge,
            AdressePublique adresse) {
        this.requetes = requetes;
        this.depot = depot;
        this.echeances = echeances;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
        this.adresse = adresse;
    }

    /**
     * Writes those of a région that are due that day and not written yet.
     *
     * @param premierDeLaSemaine whether nothing ran since Monday: weekly ones are then due as well
     * @param suite told, in the transaction of each batch, how many it wrote
     */
    public void envoyer(RegionFiche region, LocalDate jour, boolean premierDeLaSemaine, IntConsumer suite) {
        var lundi = jour.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var cadences =
                premierDeLaSemaine || jour.equals(lundi) ? EnumSet.allOf(Cadence.class) : EnumSet.of(Cadence.QUOTIDIEN);
        var jours = JoursLocaux.de(region.zone(), horloge.instant());
        var regles = echeances.regles(jours);
        var agents = List.copyOf(requetes.lignes(region.code(), jours, cadences, jour, lundi).stream()
                .collect(Collectors.groupingBy(Ligne::agentId, LinkedHashMap::new, Collectors.toList()))
                .values());
        for (int debut = 0; debut < agents.size(); debut += LOT) {
            var lot = agents.subList(debut, Math.min(agents.size(), debut + LOT));
            transaction.executeWithoutResult(etat -> {
                ecrire(lot, region, jour, lundi, regles);
                suite.accept(lot.size());
            });
        }
    }

    private void ecrire(
            List<List<Ligne>> agents,
            RegionFiche region,
            LocalDate jour,
            LocalDate lundi,
            Map<String, RegleEcheance> regles) {
        var messages = depot.deposer(
                agents.stream()
                        .map(lignes -> rediger(lignes, jour, region.joursOuvres(), regles))
                        .toList(),
                region.code(),
                "Récapitulatifs");
        var periodes = new ArrayList<Periode>();
        for (int rang = 0; rang < agents.size(); rang++) {
            var lignes = agents.get(rang);
            var message = messages.get(rang);
            lignes.stream()
                    .map(Ligne::cadence)
                    .distinct()
                    .map(cadence -> new Periode(
                            lignes.getFirst().agentId(), cadence, cadence == Cadence.QUOTIDIEN ? jour : lundi, message))
                    .forEach(periodes::add);
        }
        requetes.noter(periodes);
    }

    private MessageADeposer rediger(
            List<Ligne> lignes, LocalDate jour, JoursOuvres ouvres, Map<String, RegleEcheance> regles) {
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

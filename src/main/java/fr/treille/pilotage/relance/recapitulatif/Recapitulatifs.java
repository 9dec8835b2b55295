package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifRequetes.Demande;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifRequetes.Ligne;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifsDits.Periode;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.courrier.envoi.DepotMessages;
import fr.treille.socle.territoire.RegionFiche;
import fr.treille.socle.territoire.Regions;
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
    private static final String AUTEUR = "Récapitulatifs";

    private final RecapitulatifRequetes requetes;
    private final RecapitulatifsDits dits;
    private final RedactionRecapitulatif redaction;
    private final DepotMessages depot;
    private final EcheancesAFaire echeances;
    private final Regions regions;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Recapitulatifs(
            RecapitulatifRequetes requetes,
            RecapitulatifsDits dits,
            RedactionRecapitulatif redaction,
            DepotMessages depot,
            EcheancesAFaire echeances,
            Regions regions,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.requetes = requetes;
        this.dits = dits;
        this.redaction = redaction;
        this.depot = depot;
        this.echeances = echeances;
        this.regions = regions;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
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
        var agents =
                List.copyOf(requetes.lignes(new Demande(region.code(), jours, cadences, jour, lundi, null)).stream()
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

    /**
     * Writes one that waits again, in the caller's transaction, if it would tell something else now: a day was moved, something was
     * settled or is due.
     *
     * @return whether that message is not to leave: another one waits in its place, or there is nothing to tell any more
     */
    boolean recrire(long messageId) {
        var periodes = dits.periodes(messageId);
        if (periodes.isEmpty() || periodes.getFirst().empreinte().isEmpty()) {
            return false;
        }
        var region = regions.fiche(dits.region(messageId));
        var premiere = periodes.getFirst();
        var lundi = premiere.debut().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var jours = JoursLocaux.de(region.zone(), horloge.instant());
        var lignes = requetes.lignes(new Demande(
                region.code(), jours, periodes.stream().map(Periode::cadence).toList(), lundi, lundi, premiere));
        if (empreinte(lignes).equals(premiere.empreinte())) {
            return false;
        }
        dits.oublier(messageId);
        if (!lignes.isEmpty()) {
            var jour = LocalDate.ofInstant(horloge.instant(), region.zone());
            var recrit = depot.deposer(
                            List.of(redaction.rediger(lignes, jour, region.joursOuvres(), echeances.regles(jours))),
                            region.code(),
                            AUTEUR)
                    .getFirst();
            dits.noter(periodes.stream()
                    .map(periode -> new Periode(
                            periode.agentId(), periode.cadence(), periode.debut(), recrit, empreinte(lignes)))
                    .toList());
        }
        return true;
    }

    /** What a digest tells, whatever the day of its writing. */
    private static String empreinte(List<Ligne> lignes) {
        return Empreinte.de(lignes.stream()
                .map(ligne -> ligne.cle() + " " + ligne.jour())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private void ecrire(
            List<List<Ligne>> agents,
            RegionFiche region,
            LocalDate jour,
            LocalDate lundi,
            Map<String, RegleEcheance> regles) {
        var messages = depot.deposer(
                agents.stream()
                        .map(lignes -> redaction.rediger(lignes, jour, region.joursOuvres(), regles))
                        .toList(),
                region.code(),
                AUTEUR);
        var periodes = new ArrayList<Periode>();
        for (int rang = 0; rang < agents.size(); rang++) {
            var lignes = agents.get(rang);
            var message = messages.get(rang);
            lignes.stream()
                    .map(Ligne::cadence)
                    .distinct()
                    .map(cadence -> new Periode(
                            lignes.getFirst().agentId(),
                            cadence,
                            cadence == Cadence.QUOTIDIEN ? jour : lundi,
                            message,
                            empreinte(lignes)))
                    .forEach(periodes::add);
        }
        dits.noter(periodes);
    }
}

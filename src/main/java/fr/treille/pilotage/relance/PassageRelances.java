package fr.treille.pilotage.relance;

import fr.treille.pilotage.relance.recapitulatif.Recapitulatifs;
import fr.treille.socle.territoire.RegionFiche;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly run: once a day a région, from its hour on, relances then digests. Each batch is a transaction that writes
 * messages with the rows that keep them from being written again: stopped anywhere, it goes on with what is left.
 */
@Component
class PassageRelances {

    private static final Logger JOURNAL = LoggerFactory.getLogger(PassageRelances.class);
    private static final String AUTEUR = "Relances automatiques";

    /** How often it starts again when somebody sends by hand at the same moment. */
    private static final int REPRISES = 3;

    private final Regions regions;
    private final RelancesDues dues;
    private final EnvoiRelances envois;
    private final Recapitulatifs recapitulatifs;
    private final Passages passages;
    private final TransactionTemplate transaction;
    private final Clock horloge;
    private final int heure;

    PassageRelances(
            Regions regions,
            RelancesDues dues,
            EnvoiRelances envois,
            Recapitulatifs recapitulatifs,
            Passages passages,
            PlatformTransactionManager transactions,
            Clock horloge,
            @Value("${treille.relances.heure:6}") int heure) {
        this.regions = regions;
        this.dues = dues;
        this.envois = envois;
        this.recapitulatifs = recapitulatifs;
        this.passages = passages;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
        this.heure = heure;
    }

    /** Does what is left of the day's run, in each open région where its hour has come. */
    void passer() {
        for (var region : regions.toutes()) {
            var ici = horloge.instant().atZone(region.zone());
            if (region.ouverte() && ici.getHour() >= heure && !passages.termine(region.code(), ici.toLocalDate())) {
                try {
                    passer(region);
                } catch (RuntimeException echec) {
                    // the others are not to wait for this one, which the next look takes up again
                    JOURNAL.error("passage des relances interrompu, région {}", region.code(), echec);
                }
            }
        }
    }

    /** Does what is left of the day's run of a région, whatever the hour. */
    void passer(RegionFiche region) {
        var jour = LocalDate.ofInstant(horloge.instant(), region.zone());
        var lundi = jour.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var premierDeLaSemaine = !passages.terminesDepuis(region.code(), lundi);
        passages.commencer(region.code(), jour, horloge.instant());
        // what falls on another day leaves the next one, or left before it
        for (int reprise = 1;
                region.joursOuvres().ouvre(jour) && !relancer(region, jour, reprise == REPRISES);
                reprise++) {
            JOURNAL.info("relances envoyées à la main pendant le passage, région {} : reprise", region.code());
        }
        recapitulatifs.envoyer(
                region, jour, premierDeLaSemaine, nombre -> passages.ajouter(region.code(), jour, 0, 0, nombre));
        passages.terminer(region.code(), jour, horloge.instant());
    }

    /** @return false when somebody else wrote one of them meanwhile: what is left is to be read again */
    private boolean relancer(RegionFiche region, LocalDate jour, boolean derniere) {
        var personnes = EnvoiRelances.parPersonne(dues.dues(Portee.de(region, horloge.instant())).stream()
                .filter(due -> due.regle().contenu().automatique())
                .toList());
        for (int debut = 0; debut < personnes.size(); debut += EnvoiRelances.LOT) {
            var lot = personnes.subList(debut, Math.min(personnes.size(), debut + EnvoiRelances.LOT));
            try {
                transaction.executeWithoutResult(etat -> {
                    envois.ecrire(lot, region.code(), jour, AUTEUR);
                    var relances = lot.stream().mapToInt(java.util.List::size).sum();
                    passages.ajouter(region.code(), jour, relances, lot.size(), 0);
                });
            } catch (DuplicateKeyException | PessimisticLockingFailureException meanwhile) {
                if (derniere) {
                    throw meanwhile;
                }
                return false;
            }
        }
        return true;
    }
}

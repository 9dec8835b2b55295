package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.socle.territoire.RegionFiche;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes irrecevable the files whose complements were not all given by the end of the recevabilité, that day included in the
 * zone of their région (domain reference §3.3). Each one in its own transaction: what is done is not done again, and a
 * run that was cut goes on with the rest at the next one.
 */
@Component
class ConstatRecevabilite {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ConstatRecevabilite.class);
    private static final int LOT = 100;

    private static final String DEPUIS = " FROM grappe g JOIN fenetres f ON f.id = g.fenetre_id"
            + " WHERE g.statut = 'DEPOSEE' AND g.complements_pour IS NOT NULL AND g.admission_complements_le IS NULL"
            + " AND f.fin_recevabilite < :jour";

    private final JdbcClient base;
    private final GrappeRepository grappes;
    private final Regions regions;
    private final Clock horloge;
    private final TransactionTemplate transaction;

    ConstatRecevabilite(
            JdbcClient base,
            GrappeRepository grappes,
            Regions regions,
            Clock horloge,
            PlatformTransactionManager transactions) {
        this.base = base;
        this.grappes = grappes;
        this.regions = regions;
        this.horloge = horloge;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Applies the rule in every région, by its own day; gives how many files became irrecevable. */
    int appliquer() {
        return regions.toutes().stream().mapToInt(this::appliquer).sum();
    }

    private int appliquer(RegionFiche region) {
        var jour = LocalDate.now(horloge.withZone(region.zone()));
        var constates = 0;
        var apres = 0L;
        var lot = lot(region, jour, apres);
        while (!lot.isEmpty()) {
            for (var id : lot) {
                constates += essayer(id, jour);
            }
            apres = lot.getLast();
            lot = lot(region, jour, apres);
        }
        return constates;
    }

    private List<Long> lot(RegionFiche region, LocalDate jour, long apres) {
        return base.sql("SELECT g.id" + DEPUIS + " AND g.region_code = :region AND g.id > :apres ORDER BY g.id LIMIT "
                        + LOT)
                .param("jour", jour)
                .param("region", region.code())
                .param("apres", apres)
                .query(Long.class)
                .list();
    }

    /** One that fails does not keep the others from their due. */
    private int essayer(long id, LocalDate jour) {
        try {
            return appliquer(id, jour) ? 1 : 0;
        } catch (RuntimeException echec) {
            JOURNAL.error("La recevabilité de la grappe {} n’a pas pu être constatée", id, echec);
            return 0;
        }
    }

    /**
     * Applies the rule to one file.
     *
     * @param jour the day in its région
     * @return whether it became irrecevable
     */
    boolean appliquer(long id, LocalDate jour) {
        return Boolean.TRUE.equals(transaction.execute(statut -> {
            var grappe = grappes.findWithLockById(id);
            var fin = grappe.isEmpty() ? Optional.<LocalDate>empty() : echue(id, jour);
            if (grappe.isEmpty() || fin.isEmpty()) {
                return false;
            }
            grappe.get()
                    .declarerIrrecevable(
                            CauseIrrecevabilite.COMPLEMENTS, fin.get().plusDays(1));
            grappes.save(grappe.get());
            grappes.flush();
            return true;
        }));
    }

    /** The end of the recevabilité of a file that it makes irrecevable. */
    private Optional<LocalDate> echue(long id, LocalDate jour) {
        return base.sql("SELECT f.fin_recevabilite" + DEPUIS + " AND g.id = :id")
                .param("jour", jour)
                .param("id", id)
                .query(LocalDate.class)
                .optional();
    }
}

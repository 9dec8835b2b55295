package fr.treille.socle.commun.trace;

import fr.treille.socle.commun.Identite;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Fills the trace of what Hibernate is about to write. What is written in SQL says the same in {@code trace_par_id} and
 * {@code trace_le}; otherwise the history shows it as made beside the application.
 */
@Component
public class Traceur {

    private final Clock horloge;
    private final ObjectProvider<EntityManagerFactory> entites;
    private final ObjectProvider<JdbcClient> base;

    Traceur(Clock horloge, ObjectProvider<EntityManagerFactory> entites, ObjectProvider<JdbcClient> base) {
        this.horloge = horloge;
        this.entites = entites;
        this.base = base;
    }

    @PrePersist
    @PreUpdate
    void ecrire(AgregatTrace<?> objet) {
        objet.tracer(auteur(), instant());
    }

    /** The last version of what goes away says who took it away: nobody can write on it afterwards. */
    @PreRemove
    void quitter(AgregatTrace<?> objet) {
        var table = entites.getObject()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(Hibernate.getClass(objet))
                .getMappedTableDetails();
        base.getObject()
                .sql("UPDATE " + table.getTableName() + " SET trace_par_id = ?, trace_le = ?, trace_motif = '' WHERE "
                        + table.getKeyDetails().getKeyColumn(0).getColumnName() + " = ?")
                .param(auteur())
                .param(LocalDateTime.ofInstant(instant(), ZoneOffset.UTC))
                .param(entites.getObject().getPersistenceUnitUtil().getIdentifier(objet))
                .update();
    }

    /** The signed-in agent, null when the machine writes. */
    public static @Nullable Long auteur() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        return authentification != null && authentification.getPrincipal() instanceof Identite agent
                ? (Long) agent.id()
                : null;
    }

    /** The instant of the current transaction, the same for all that it writes. */
    public Instant instant() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return maintenant();
        }
        for (var connue : TransactionSynchronizationManager.getSynchronizations()) {
            if (connue instanceof Repere repere) {
                return repere.instant;
            }
        }
        var repere = new Repere(maintenant());
        TransactionSynchronizationManager.registerSynchronization(repere);
        return repere.instant;
    }

    /** As precise as the column that keeps it. */
    private Instant maintenant() {
        return horloge.instant();
    }

    /** The instant of a transaction: left with it, and set aside with it when another one is opened in its middle. */
    private record Repere(Instant instant) implements TransactionSynchronization {}
}

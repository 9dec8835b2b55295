package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.StatutGrappeModifie;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The convention of a decision gone back on, or of a project given up, is caduque in the transaction that does so; a désistement
 * taken back gives back the one that it had ended.
 */
@Component
class FinDesConventions {

    private final EntityManager stockage;
    private final Clock horloge;

    FinDesConventions(EntityManager stockage, Clock horloge) {
        this.stockage = stockage;
        this.horloge = horloge;
    }

    @EventListener
    void suivre(StatutGrappeModifie passage) {
        if (passage.ancien() == StatutGrappe.ABANDONNEE) {
            tenues(passage, "c.caducite.cause = " + CauseCaducite.class.getName() + "." + CauseCaducite.DESISTEMENT)
                    .forEach(Convention::relever);
        } else if (passage.nouveau() == StatutGrappe.ABANDONNEE) {
            finir(passage, CauseCaducite.DESISTEMENT);
        } else if (passage.nouveau() == StatutGrappe.A_DECIDER) {
            finir(passage, CauseCaducite.RETRAIT);
        }
    }

    private void finir(StatutGrappeModifie passage, CauseCaducite cause) {
        tenues(passage, "c.acte.courante = 1")
                .forEach(convention -> convention.caduquer(new Caducite(LocalDate.now(horloge), cause)));
    }

    /** Whatever the périmètre: the caller changed the grappe. Held as they are now, be one just made. */
    private List<Convention> tenues(StatutGrappeModifie passage, String condition) {
        return stockage.createQuery(
                        "select c from Convention c where c.grappeId = :grappe and " + condition, Convention.class)
                .setParameter("grappe", passage.grappeId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}

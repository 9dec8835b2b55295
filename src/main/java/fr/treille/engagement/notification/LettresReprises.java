package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.StatutGrappeModifie;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A letter that tells a decision gone back on never leaves, and one that told a decision since withdrawn counts no more, in the
 * transaction that takes the decision back. Its amount may be the same, and its motif another.
 */
@Component
class LettresReprises {

    private final RedactionLettre lettres;
    private final JdbcClient base;

    LettresReprises(RedactionLettre lettres, JdbcClient base) {
        this.lettres = lettres;
        this.base = base;
    }

    @EventListener
    void reprendre(StatutGrappeModifie passage) {
        if (passage.nouveau() == StatutGrappe.A_DECIDER) {
            base.sql("SELECT id FROM lettre WHERE grappe_id = ? AND courante = 1")
                    .param(passage.grappeId())
                    .query(Long.class)
                    .list()
                    .forEach(id -> reprendre(id, passage.ancien().notifie()));
        }
    }

    /** One that left stays as it was sent, and another one may tell what is decided next. */
    private void reprendre(long id, boolean partie) {
        var lettre = lettres.registre().verrouiller(List.of(id)).get(id);
        if (lettre == null) {
            return;
        }
        if (partie) {
            lettre.acte().cesser();
        } else {
            lettre.acte().remplacer(RedactionLettre.GENRE, lettre.version(), lettre.version());
        }
    }
}

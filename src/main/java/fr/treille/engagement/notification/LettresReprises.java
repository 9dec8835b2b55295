package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.StatutGrappeModifie;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A letter that tells an avis since taken back never leaves: it counts no more, in the transaction that takes the avis back.
 * Its amount may be the same, and its motif another.
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
        if (passage.ancien().aNotifier() && passage.nouveau() == StatutGrappe.EN_INSTRUCTION) {
            base.sql("SELECT id FROM lettre WHERE grappe_id = ? AND courante = 1")
                    .param(passage.grappeId())
                    .query(Long.class)
                    .list()
                    .forEach(this::remplacer);
        }
    }

    private void remplacer(long id) {
        var lettre = lettres.registre().verrouiller(List.of(id)).get(id);
        if (lettre != null) {
            lettre.acte().remplacer(RedactionLettre.GENRE, lettre.version(), lettre.version());
        }
    }
}

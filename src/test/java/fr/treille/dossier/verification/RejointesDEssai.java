package fr.treille.dossier.verification;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.equipe.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has a project under the minimum size join a financed grappe, without changing who is signed in. */
@Component
public class RejointesDEssai {

    private final GrappesDEssai essai;
    private final VerificationService service;
    private final Session session;
    private final JdbcClient base;

    RejointesDEssai(GrappesDEssai essai, VerificationService service, Session session, JdbcClient base) {
        this.essai = essai;
        this.service = service;
        this.session = session;
        this.base = base;
    }

    /** Both conditions found satisfied. */
    public void rejoindre(long grappeId) {
        relier(grappeId);
        session.sansChanger(Role.COORDINATION_ARS, () -> {
            for (var sujet : new Sujet[] {Sujet.REJOINTE_MARCHE, Sujet.REJOINTE_RISQUE}) {
                service.apprecier(new ReponseSaisie(
                        grappeId, sujet, 0, service.fiche(grappeId).vu(sujet), true, null, "Vu avec son porteur."));
            }
            return 0;
        });
    }

    /**
     * The link alone, even after the dépôt.
     *
     * @return the financed grappe: with the same call, and ESSMS of no other grappe
     */
    public long relier(long grappeId) {
        var financee = session.sansChanger(Role.COORDINATION_ARS, () -> essai.au(StatutGrappe.NOTIFIEE, "Rejointe", 2))
                .id();
        for (int rang = 1; rang <= 2; rang++) {
            essai.essms(GrappesDEssai.essms(100 + rang), GrappesDEssai.PORTEUR, "Foyer " + rang, "31");
            base.sql("UPDATE grappe_essms SET finess = ? WHERE finess = ? AND grappe_id = ?")
                    .params(GrappesDEssai.essms(100 + rang), GrappesDEssai.essms(rang), financee)
                    .update();
        }
        base.sql("UPDATE grappe SET rejointe_id = ? WHERE id = ?")
                .params(financee, grappeId)
                .update();
        return financee;
    }
}

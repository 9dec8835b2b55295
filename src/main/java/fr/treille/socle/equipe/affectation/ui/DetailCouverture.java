package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.socle.commun.ui.ListeEtDetail;

/** A territoire or an agent beside its list or alone: its header, its title, and the list that follows what changes. */
abstract class DetailCouverture extends Div implements HasDynamicTitle, ListeEtDetail.Detail {

    final Entete entete;
    private String titre;

    DetailCouverture(String liste, String retour, String titre) {
        this.entete = new Entete(liste, retour);
        this.titre = titre;
        addClassNames("page-defilante", "equipe-detail");
    }

    @Override
    public void suivre(QueryParameters liste) {
        entete.suivre(liste);
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    void intituler(String nouveau) {
        titre = nouveau;
    }

    /** What to run once something changed: reads the detail again, then the list beside it. */
    Runnable puisLaListe(Runnable relire) {
        return () -> {
            relire.run();
            var ensemble = findAncestor(ListeEtDetail.class);
            if (ensemble != null) {
                ensemble.actualiser();
            }
        };
    }
}

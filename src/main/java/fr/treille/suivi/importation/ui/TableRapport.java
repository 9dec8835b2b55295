package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tabs;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.Onglets;
import fr.treille.suivi.importation.LigneRapport;
import fr.treille.suivi.importation.SortLigne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report line by line, one tab for each issue; what needs a look comes first. */
class TableRapport extends Div {

    private static final int HAUTE = 12;

    private final Grille<LigneRapport> grille = new Grille<>("rapport-import");

    TableRapport(List<LigneRapport> lignes, Map<SortLigne, Integer> comptes) {
        addClassName("import-rapport");
        grille.nombre("numero", "Ligne", "5rem", LigneRapport::numero);
        grille.composant("sort", "Issue", "7rem", ligne -> badge(ligne.sort()));
        grille.texte("finess", "FINESS", "7rem", LigneRapport::finess);
        grille.texte("indicateur", "Indicateur", "12rem", LigneRapport::indicateur);
        grille.texte("avant", "Avant", "9rem", LigneRapport::avant);
        grille.texte("apres", "Après", "9rem", LigneRapport::apres);
        grille.composant("raison", "Raison", "22rem", TableRapport::raison).setFlexGrow(1);
        grille.getColumns().forEach(colonne -> colonne.setSortable(false));
        var sorts = new ArrayList<SortLigne>();
        for (var sort : List.of(SortLigne.REFUSEE, SortLigne.MODIFIEE, SortLigne.CREEE, SortLigne.INCHANGEE)) {
            if (comptes.getOrDefault(sort, 0) > 0) {
                sorts.add(sort);
            }
        }
        if (sorts.isEmpty()) {
            return;
        }
        Tabs barre = Onglets.barre(
                sorts.stream()
                        .map(sort -> sort.pluriel() + " (" + Formats.nombre(comptes.getOrDefault(sort, 0)) + ")")
                        .toList(),
                0,
                rang -> montrer(lignes, sorts.get(rang)));
        montrer(lignes, sorts.getFirst());
        add(barre, grille);
    }

    private void montrer(List<LigneRapport> lignes, SortLigne sort) {
        var siennes = lignes.stream().filter(ligne -> ligne.sort() == sort).toList();
        grille.setItems(siennes);
        grille.setAllRowsVisible(siennes.size() <= HAUTE);
        grille.setHeight(siennes.size() <= HAUTE ? null : "26rem");
    }

    static Badge badge(SortLigne sort) {
        return new Badge(
                sort.libelle(),
                switch (sort) {
                    case CREEE -> Badge.Ton.REUSSI;
                    case MODIFIEE -> Badge.Ton.EN_COURS;
                    case INCHANGEE -> Badge.Ton.NEUTRE;
                    case REFUSEE -> Badge.Ton.ECHEC;
                });
    }

    /** The reason whole, on as many lines as it takes, with what the file holds when it is refused. */
    private static Div raison(LigneRapport ligne) {
        var raison = new Div(new Div(ligne.raison()));
        if (ligne.sort() == SortLigne.REFUSEE) {
            var contenu = new Div(ligne.contenu());
            contenu.addClassName("import-exemples");
            raison.add(contenu);
        }
        raison.addClassName("import-raison");
        return raison;
    }
}

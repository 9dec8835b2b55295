package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.suivi.importation.ImportFiche;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.importation.SortLigne;
import java.util.Map;

/** The files whose measures were recorded; a row opens what it corrected and what was refused of it. */
class ListeImportsMesures extends Div {

    private final ImportMesuresService imports;
    private final Grille<ImportFiche> grille = new Grille<>("imports-mesures");
    private final Paragraph aucun = new Paragraph("Aucun import pour l’instant.");

    ListeImportsMesures(ImportMesuresService imports) {
        this.imports = imports;
        grille.texte("enregistreLe", "Enregistré le", "10.5rem", i -> Formats.dateHeure(i.enregistreLe()));
        grille.texte("nomFichier", "Fichier", "16rem", ImportFiche::nomFichier).setFlexGrow(1);
        grille.texte("auteur", "Par", "14rem", ImportFiche::auteur);
        grille.nombre("creees", "Nouvelles", "7rem", ImportFiche::creees);
        grille.nombre("modifiees", "Corrigées", "7rem", ImportFiche::modifiees);
        grille.nombre("inchangees", "Inchangées", "7.5rem", ImportFiche::inchangees);
        grille.nombre("refusees", "Refusées", "7rem", ImportFiche::refusees);
        grille.getColumns().forEach(colonne -> colonne.setSortable(false));
        grille.setAllRowsVisible(true);
        grille.ouvrir(this::detailler);
        add(aucun, grille);
    }

    void rafraichir() {
        var fiches = imports.imports();
        grille.setItems(fiches);
        grille.setVisible(!fiches.isEmpty());
        aucun.setVisible(fiches.isEmpty());
    }

    private void detailler(ImportFiche fiche) {
        var dialogue = new Dialog();
        dialogue.setHeaderTitle(fiche.nomFichier() + ", " + Formats.dateHeure(fiche.enregistreLe()));
        dialogue.setWidth("70rem");
        var lignes = imports.rapport(fiche.id());
        dialogue.add(
                lignes.isEmpty()
                        ? new Paragraph("Ni correction, ni refus.")
                        : new TableRapport(
                                lignes,
                                Map.of(
                                        SortLigne.REFUSEE, fiche.refusees(),
                                        SortLigne.MODIFIEE, fiche.modifiees())));
        dialogue.getFooter().add(new Button("Fermer", clic -> dialogue.close()));
        dialogue.open();
    }
}

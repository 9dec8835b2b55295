package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.suivi.importation.ImportFiche;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.importation.SortLigne;
import java.util.Map;

/** The files whose measures were recorded; a row opens what it corrected and what was refused of it. */
class ListeImportsMesures extends Liste<ImportFiche, String, Integer> {

    /** Rows shown before the list scrolls by itself. */
    private static final int HAUTE = 50;

    private final ImportMesuresService imports;

    ListeImportsMesures(ImportMesuresService imports) {
        super("imports-mesures", "imports de mesures", "");
        this.imports = imports;
        filtrer(() -> "");
        lireTout(filtre -> imports.imports(), fiches -> fiches.size());
        colonnesDesImports();
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " imports" : " import"));
        ouvrirCellule((fiche, colonne) -> detailler(fiche));
        siVide("Aucun import pour l’instant.");
        courte(HAUTE);
    }

    private void colonnesDesImports() {
        var colonnes = colonnes();
        colonnes.instant("enregistreLe", "Enregistré le", ImportFiche::enregistreLe)
                .sansTri();
        colonnes.texte("nomFichier", "Fichier", ImportFiche::nomFichier)
                .largeur(16)
                .souple(1)
                .sansTri();
        colonnes.texte("auteur", "Par", ImportFiche::auteur).largeur(14).sansTri();
        colonnes.entier("creees", "Nouvelles", ImportFiche::creees).largeur(7).sansTri();
        colonnes.entier("modifiees", "Corrigées", ImportFiche::modifiees)
                .largeur(7)
                .sansTri();
        colonnes.entier("inchangees", "Inchangées", ImportFiche::inchangees)
                .largeur(7.5)
                .sansTri();
        colonnes.entier("refusees", "Refusées", ImportFiche::refusees)
                .largeur(7)
                .sansTri();
    }

    private void detailler(ImportFiche fiche) {
        var dialogue = new Dialog();
        dialogue.setHeaderTitle(fiche.nomFichier() + ", " + Formats.dateHeure(fiche.enregistreLe()));
        dialogue.setWidth("70rem");
        var comptes = Map.of(SortLigne.REFUSEE, fiche.refusees(), SortLigne.MODIFIEE, fiche.modifiees());
        dialogue.add(
                imports.rapport(fiche.id()).isEmpty()
                        ? new Paragraph("Ni correction, ni refus.")
                        : new TableRapport(() -> imports.rapport(fiche.id()), comptes));
        dialogue.getFooter().add(new Button("Fermer", clic -> dialogue.close()));
        dialogue.open();
    }
}

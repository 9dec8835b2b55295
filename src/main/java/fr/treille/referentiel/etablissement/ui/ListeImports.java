package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.importation.EtatImport;
import fr.treille.referentiel.etablissement.importation.RapportImport;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Grille;
import org.springframework.data.domain.PageRequest;

/** The latest imports, each leading to its report. */
class ListeImports extends Div {

    private static final int MONTRES = 50;

    private final RapportImportService rapports;
    private final Grille<RapportImport> grille = new Grille<>("imports-finess");
    private final Paragraph aucun = new Paragraph("Aucun import pour l’instant.");

    ListeImports(RapportImportService rapports) {
        this.rapports = rapports;
        grille.texte("debut", "Commencé le", "10.5rem", r -> Formats.dateHeure(r.debut()));
        grille.texte("nomFichier", "Fichier", "16rem", RapportImport::nomFichier)
                .setFlexGrow(1);
        grille.texte(
                "genre",
                "Genre",
                "15rem",
                r -> r.genre() == null ? "non reconnu" : r.genre().libelle());
        grille.date("dateExtraction", "Extraction", "7rem", RapportImport::dateExtraction);
        grille.composant("etat", "État", "8rem", r -> badge(r.etat()));
        grille.nombre(
                "crees",
                "Créés",
                "6rem",
                r -> r.etablissements().crees() + r.organismes().crees());
        grille.nombre(
                "modifies",
                "Modifiés",
                "6.5rem",
                r -> r.etablissements().modifies() + r.organismes().modifies());
        grille.nombre(
                "absents",
                "Absents",
                "6.5rem",
                r -> r.etablissements().absents() + r.organismes().absents());
        grille.nombre("refusees", "Refusées", "6.5rem", RapportImport::refusees);
        grille.texte("duree", "Durée", "6rem", r -> r.fin() == null ? "" : Formats.duree(r.duree()));
        grille.texte("auteur", "Par", "10rem", RapportImport::auteur);
        grille.getColumns().forEach(colonne -> colonne.setSortable(false));
        grille.setAllRowsVisible(true);
        grille.addClassName("cliquable");
        grille.addItemClickListener(clic -> UI.getCurrent()
                .navigate(EtablissementLiens.rapport(clic.getItem().id())));
        add(aucun, grille);
    }

    static Badge badge(EtatImport etat) {
        var ton = switch (etat) {
            case EN_COURS -> Badge.Ton.EN_COURS;
            case TERMINE -> Badge.Ton.REUSSI;
            case ANNULE -> Badge.Ton.NEUTRE;
            case ECHEC, INTERROMPU -> Badge.Ton.ECHEC;
        };
        return new Badge(etat.libelle(), ton);
    }

    void rafraichir() {
        var imports = rapports.imports(PageRequest.of(0, MONTRES));
        grille.setItems(imports);
        grille.setVisible(!imports.isEmpty());
        aucun.setVisible(imports.isEmpty());
    }
}

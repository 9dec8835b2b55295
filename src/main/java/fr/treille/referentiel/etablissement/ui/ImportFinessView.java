package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.finess.FichierFiness;
import fr.treille.referentiel.etablissement.importation.FichierPresente;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.DepotFichier;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Imports a FINESS file: choose, check what was recognised, import with its progress, then read the report. */
@Route(EtablissementLiens.IMPORT)
@PageTitle("Importer un fichier FINESS")
@RolesAllowed(Droits.IMPORTER_FINESS)
class ImportFinessView extends Div {

    private static final int UN_GIGAOCTET = 1_000_000_000;
    private static final int PERIODE_MS = 500;

    private final ImportFinessService imports;
    private final DepotFichier depot;
    private final Div etape = new Div();
    private final SuiviImport suivi;
    private final ListeImports liste;
    private @Nullable FichierPresente presente;
    private boolean enCours;
    private final Rafraichissement rafraichissement =
            Rafraichissement.suivre(this, PERIODE_MS, () -> enCours, this::regarder);

    ImportFinessView(ImportFinessService imports, RapportImportService rapports) {
        this.imports = imports;
        this.suivi = new SuiviImport(imports);
        this.liste = new ListeImports(rapports);
        addClassName("page-defilante");
        depot = DepotFichier.surDisque(
                UN_GIGAOCTET,
                "1\u00A0Go au plus.",
                "Ce fichier dépasse 1 Go\u00A0: envoyez-le compressé en gzip.",
                this::recevoir);
        etape.addClassName("import-etape");
        etape.getElement().setAttribute("role", "status");
        add(
                new Anchor(EtablissementLiens.LISTE, "← Établissements"),
                new H2("Importer un fichier FINESS"),
                new Paragraph("Treille lit les extractions cs1100502 (établissements), cs1100507 (avec coordonnées) et"
                        + " cs1100501 (noms des entités juridiques), et FINESS+ structures (JSON), telles quelles ou en"
                        + " gzip. Le genre du fichier est reconnu à son contenu."),
                depot,
                etape,
                suivi,
                new H3("Imports précédents"),
                liste);
    }

    /** The file is on the server: say what it is before doing anything. */
    private void recevoir(String nom, Path fichier) {
        oublier();
        try {
            var vu = imports.examiner(fichier);
            presente = vu;
            proposer(nom, vu);
        } catch (Refus refus) {
            FichierFiness.effacer(fichier);
            throw refus;
        }
    }

    private void proposer(String nom, FichierPresente vu) {
        var fichier = vu.fichier();
        etape.add(new Paragraph(nom + "\u00A0: " + fichier.genre().libelle() + ", extraction du "
                + Formats.date(fichier.dateExtraction()) + ", " + fichier.encodage() + ", "
                + Formats.taille(fichier.taille()) + "."));
        if (vu.ancien() && vu.dernierImport() != null) {
            alerte("Il est plus ancien que le dernier importé (" + Formats.date(vu.dernierImport())
                    + ")\u00A0: l’importer remettrait d’anciennes valeurs.");
        } else if (vu.dejaImporte() != null) {
            alerte("Ce même fichier a déjà été importé\u00A0: rien ne devrait changer.");
        }
        var importer = new Button(vu.ancien() ? "Importer quand même" : "Importer", clic -> lancer(nom, vu.ancien()));
        importer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        importer.setDisableOnClick(true);
        var renoncer = new Button("Renoncer", clic -> oublier());
        renoncer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        etape.add(importer, renoncer);
    }

    private void alerte(String texte) {
        var alerte = new Paragraph(texte);
        alerte.addClassName("texte-alerte");
        etape.add(alerte);
    }

    private void lancer(String nom, boolean ancienAccepte) {
        var fichier = presente;
        if (fichier == null) {
            return;
        }
        try {
            imports.demarrer(fichier, nom, ancienAccepte);
            presente = null;
            etape.removeAll();
            suivre();
        } catch (Refus refus) {
            Messages.erreur(refus.message());
            oublier();
        }
    }

    /** Leaves the file that was chosen. */
    private void oublier() {
        etape.removeAll();
        if (presente != null) {
            FichierFiness.effacer(presente.fichier().chemin());
            presente = null;
        }
    }

    private void suivre() {
        enCours = suivi.rafraichir();
        depot.setVisible(!enCours);
        rafraichissement.accorder();
        liste.actualiser();
    }

    private void regarder() {
        var avant = suivi.importSuivi();
        suivre();
        if (avant != null && !suivi.actif()) {
            UI.getCurrent().navigate(EtablissementLiens.rapport(avant));
        }
    }

    @Override
    protected void onAttach(AttachEvent arrivee) {
        suivre();
    }

    @Override
    protected void onDetach(DetachEvent depart) {
        oublier();
    }
}

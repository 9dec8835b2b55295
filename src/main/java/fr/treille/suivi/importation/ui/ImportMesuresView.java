package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.DepotFichier;
import fr.treille.suivi.importation.DemandeImport;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.usage.UsageLiens;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports measures: choose a file, say what its columns mean, see line by line what would change, record. */
@Route(UsageLiens.IMPORT)
@PageTitle("Importer des mesures")
@RolesAllowed(Droits.SUIVRE)
class ImportMesuresView extends Div implements BeforeEnterObserver {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ImportMesuresView.class);
    private static final int TRENTE_MEGAOCTETS = 30_000_000;
    private static final int PERIODE_MS = 500;

    private final ImportMesuresService imports;
    private final GrappeService grappes;
    private final Clock horloge;
    private final Paragraph portee = new Paragraph();
    private final DepotFichier depot;
    private final Div etape = new Div();
    private final SuiviEssai suivi;
    private final ListeImportsMesures liste;
    private @Nullable GrappeFiche grappe;
    private @Nullable Path presente;
    private boolean enCours;
    private final Rafraichissement rafraichissement =
            Rafraichissement.suivre(this, PERIODE_MS, () -> enCours, this::suivre);

    ImportMesuresView(ImportMesuresService imports, GrappeService grappes, Clock horloge) {
        this.imports = imports;
        this.grappes = grappes;
        this.horloge = horloge;
        this.suivi = new SuiviEssai(imports, this::suivre);
        this.liste = new ListeImportsMesures(imports);
        addClassNames("page-defilante", "import-mesures");
        depot = DepotFichier.surDisque(
                TRENTE_MEGAOCTETS,
                "30\u00A0Mo au plus.",
                "Ce fichier dépasse 30 Mo\u00A0: partagez-le en plusieurs.",
                this::recevoir);
        etape.addClassName("import-etape");
        add(
                new H2("Importer des mesures"),
                portee,
                new Paragraph(
                        "Treille lit les tableaux CSV et les classeurs XLSX, avec une mesure par ligne ou un groupe de"
                                + " colonnes par indicateur. Rien n’est enregistré avant que vous ayez vu, ligne par ligne, ce qui"
                                + " changerait."),
                depot,
                etape,
                suivi,
                new H3("Imports précédents"),
                liste);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var id = entree.getLocation()
                .getQueryParameters()
                .getSingleParameter("grappe")
                .orElse("");
        grappe = id.matches("\\d{1,18}") ? grappes.trouver(Long.parseLong(id)).orElse(null) : null;
        if (grappe == null && !id.isEmpty()) {
            portee.setText(
                    "Cette grappe n’existe pas, ou n’est pas dans votre périmètre\u00A0: le fichier est lu pour toutes"
                            + " vos grappes.");
        } else if (grappe == null) {
            portee.setText("Le fichier peut porter sur toutes les grappes conventionnées de votre périmètre.");
        } else {
            portee.removeAll();
            portee.add(new Anchor(
                    GrappeLiens.onglet(grappe.id(), "usages"), "← Usages de la " + NomGrappe.cite(grappe.nom())));
        }
    }

    /** The file is on the server: say what it is before reading its measures. */
    private void recevoir(String nom, Path fichier) {
        oublier();
        presente = fichier;
        examiner(nom, null, null);
    }

    private void examiner(String nom, @Nullable Integer feuille, @Nullable Integer ligneEntetes) {
        var fichier = presente;
        if (fichier == null) {
            return;
        }
        etape.removeAll();
        try {
            var vu = imports.examiner(fichier, idGrappe(), feuille, ligneEntetes);
            etape.add(new FormulaireColonnes(
                    nom,
                    vu,
                    LocalDate.now(horloge),
                    (autreFeuille, autreLigne) -> reprendre(nom, autreFeuille, autreLigne),
                    reglage -> essayer(nom, reglage),
                    this::oublier));
        } catch (Refus refus) {
            effacer(fichier);
            presente = null;
            throw refus;
        }
    }

    private void reprendre(String nom, @Nullable Integer feuille, @Nullable Integer ligneEntetes) {
        try {
            examiner(nom, feuille, ligneEntetes);
        } catch (Refus refus) {
            depot.refuser(nom, refus.message());
        }
    }

    private @Nullable Long idGrappe() {
        return grappe == null ? null : Long.valueOf(grappe.id());
    }

    /** A refusal stands on its field of the form. */
    private void essayer(String nom, FormulaireColonnes.Reglage r) {
        var fichier = presente;
        if (fichier == null) {
            return;
        }
        imports.essayer(
                fichier,
                nom,
                new DemandeImport(idGrappe(), r.feuille(), r.ligneEntetes(), r.colonnes(), r.debut(), r.fin()));
        // the service keeps the file from now on
        presente = null;
        etape.removeAll();
        suivre();
    }

    /** Leaves the file that was chosen. */
    private void oublier() {
        etape.removeAll();
        if (presente != null) {
            effacer(presente);
            presente = null;
        }
    }

    private static void effacer(Path fichier) {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException e) {
            JOURNAL.warn("Fichier temporaire non effacé", e);
        }
    }

    private void suivre() {
        enCours = suivi.rafraichir();
        depot.setVisible(!enCours);
        rafraichissement.accorder();
        liste.actualiser();
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

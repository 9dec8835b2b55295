package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.EtablissementTotaux;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.etablissement.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;

/** The ESSMS, of the reader's région unless all of France is asked for. */
@Route(EtablissementLiens.LISTE)
@PageTitle("Établissements")
@Menu(title = "Établissements", order = 1, icon = "vaadin:building")
@EntreeMenu(RubriqueMenu.TERRITOIRE)
@RolesAllowed(Droits.CONSULTER)
class EtablissementsView extends Div implements BeforeEnterObserver {

    private final EtablissementService etablissements;
    private final Grille<EtablissementLigne> grille = new Grille<>("etablissements");
    private final FiltresEtablissements filtres;
    private final Territoires territoires;
    private final Span pied = new Span();
    private final String extraction;
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private EtablissementTotaux totaux = new EtablissementTotaux(0, 0);
    private boolean prete;

    EtablissementsView(
            EtablissementService etablissements,
            OrganismeService organismes,
            RapportImportService imports,
            TerritoireService territoireService) {
        this.etablissements = etablissements;
        this.territoires = new Territoires(territoireService);
        this.extraction = imports.derniereExtraction()
                .map(date -> " · extraction du " + Formats.date(date))
                .orElse("");
        addClassName("page");
        colonnes(!extraction.isEmpty());
        filtres =
                new FiltresEtablissements(territoires, etablissements.categories(), organismes, grille.choixColonnes());
        filtres.surChangement(this::filtrer);
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(Entete.onglets(false), filtres, grille, pied);
    }

    private void colonnes(boolean importes) {
        grille.texte("finess", "FINESS", "6.5rem", EtablissementLigne::finess);
        grille.composant("nom", "Nom", "15rem", EtablissementsView::nom).setFlexGrow(2);
        grille.texte("commune", "Commune", "10rem", EtablissementLigne::commune);
        grille.texte("codePostal", "Code postal", "7rem", EtablissementLigne::codePostal)
                .setSortable(false)
                .setVisible(false);
        grille.texte("territoireCode", "Territoire", "6.5rem", EtablissementLigne::territoireCode)
                .setTooltipGenerator(e -> territoires.libelle(e.territoireCode()));
        grille.texte("categorieLibelle", "Catégorie", "11rem", e -> e.categorieCode() + " " + e.categorieLibelle())
                .setFlexGrow(1);
        grille.texte(
                        "secteur",
                        "Secteur",
                        "6rem",
                        e -> e.secteur() == null ? "" : e.secteur().name())
                .setTooltipGenerator(
                        e -> e.secteur() == null ? null : e.secteur().libelle());
        grille.texte("ogNom", "Organisme gestionnaire", "12rem", EtablissementLigne::ogAffiche)
                .setFlexGrow(1);
        grille.texte("ogFiness", "FINESS de l’OG", "8rem", EtablissementLigne::ogFiness)
                .setVisible(false);
        grille.date("absentDepuis", "Absent depuis", "8rem", EtablissementLigne::absentDepuis)
                .setVisible(false);
        grille.addClassName("cliquable");
        grille.addItemClickListener(clic -> UI.getCurrent()
                .navigate(EtablissementLiens.etablissement(clic.getItem().finess())));
        grille.addSortListener(tri -> memoriser());
        if (importes) {
            grille.siVide(
                    "Aucun établissement ne répond à ces filtres. Retirez-en un, ou cherchez dans toute la France.");
        } else {
            grille.siVide(
                    "Aucun établissement n’est encore connu\u00A0: ils viennent des fichiers nationaux FINESS.",
                    Entete.boutonImporter());
        }
    }

    private static Component nom(EtablissementLigne ligne) {
        var lien = new RouterLink(ligne.nom(), EtablissementView.class, EtablissementView.parametre(ligne.finess()));
        return Presences.avecNom(lien, ligne.nom(), ligne.absentDepuis(), ligne.fermeLe());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        prete = false;
        adresse = new EtatUrl(entree.getLocation().getQueryParameters());
        filtres.lire(adresse);
        grille.trier(adresse, "nom");
        totaliser();
        grille.setItemsPageable(
                page -> etablissements.rechercher(filtres.filtre(), page), page -> totaux.etablissements());
        prete = true;
    }

    private void filtrer() {
        memoriser();
        totaliser();
        grille.getDataProvider().refreshAll();
    }

    private void memoriser() {
        if (prete) {
            filtres.ecrire(adresse);
            adresse.mettre(EtatUrl.TRI, grille.tri());
            getUI().ifPresent(adresse::ecrire);
        }
    }

    private void totaliser() {
        totaux = etablissements.totaux(filtres.filtre());
        pied.setText(Formats.nombre(totaux.etablissements())
                + (filtres.filtre().essmsSeulement() ? " ESSMS · " : " établissements · ")
                + Formats.nombre(totaux.organismes()) + " OG" + extraction);
    }
}

package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.OrganismeFiche;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;

/** Everything that FINESS says of one organisme gestionnaire, and its ESSMS. */
@Route(EtablissementLiens.LISTE + "/og/:finess")
@RolesAllowed(Droits.CONSULTER)
class OrganismeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FINESS = "finess";

    private final OrganismeService organismes;
    private final EtablissementService etablissements;
    private final Territoires territoires;
    private String titre = "Organisme gestionnaire";

    OrganismeView(OrganismeService organismes, EtablissementService etablissements, TerritoireService service) {
        this.organismes = organismes;
        this.etablissements = etablissements;
        this.territoires = new Territoires(service);
        addClassName("page-defilante");
    }

    static RouteParameters parametre(String finess) {
        return new RouteParameters(FINESS, finess);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        try {
            afficher(organismes.fiche(entree.getRouteParameters().get(FINESS).orElse("")));
        } catch (Refus inconnu) {
            throw new NotFoundException(inconnu.message());
        }
    }

    private void afficher(OrganismeFiche fiche) {
        var ligne = fiche.ligne();
        titre = ligne.nom() == null ? "Organisme " + ligne.finess() : ligne.nom();
        var entete = new Div(
                new H2(ligne.nomAffiche()),
                Presences.badge(ligne.absentDepuis(), ligne.fermeLe()),
                new Span(Formats.nombre(ligne.nombreEssms()) + " ESSMS"));
        entete.addClassName("etablissement-entete");
        var informations = new Div(
                Champs.information("FINESS juridique", ligne.finess()),
                Champs.information("Statut juridique", ligne.statutLibelle() == null ? "" : ligne.statutLibelle()),
                Champs.information(
                        "Département du siège",
                        ligne.territoireCode() == null ? "" : territoires.libelle(ligne.territoireCode())));
        Fiches.ajouterLesChamps(informations, fiche.valeurs());
        informations.addClassName("informations");
        removeAll();
        add(
                new Anchor(EtablissementLiens.LISTE + "/og", "← Organismes gestionnaires"),
                entete,
                informations,
                new H3("Ses ESSMS, dans toute la France"),
                essms(ligne.finess()),
                new H3("Changements relevés par les imports"),
                Fiches.historique(organismes.historique(ligne.finess())));
    }

    private Component essms(String finess) {
        var filtre = EtablissementFiltre.ESSMS.avecOg(finess);
        var grille = new Grille<EtablissementLigne>("organisme-essms");
        grille.texte("finess", "FINESS", "7rem", EtablissementLigne::finess);
        grille.composant(
                        "nom",
                        "Nom",
                        "18rem",
                        e -> new RouterLink(e.nom(), EtablissementView.class, EtablissementView.parametre(e.finess())))
                .setFlexGrow(1);
        grille.texte("commune", "Commune", "12rem", EtablissementLigne::commune);
        grille.texte("territoireCode", "Territoire", "12rem", e -> territoires.libelle(e.territoireCode()));
        grille.texte("categorieLibelle", "Catégorie", "18rem", EtablissementLigne::categorieLibelle)
                .setFlexGrow(1);
        grille.composant("absentDepuis", "Présence", "12rem", e -> Presences.badge(e.absentDepuis(), e.fermeLe()));
        grille.siVide("Aucun ESSMS connu de cet organisme.");
        grille.setItemsPageable(
                page -> etablissements.rechercher(filtre, page), page -> etablissements.compter(filtre));
        grille.addClassName("organisme-essms");
        return grille;
    }

    @Override
    public String getPageTitle() {
        return titre;
    }
}

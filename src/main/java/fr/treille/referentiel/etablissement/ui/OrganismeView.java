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
import fr.treille.socle.commun.ui.Liste;
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
        var liste = new Liste<EtablissementLigne, EtablissementFiltre, Long>(
                "organisme-essms", "ESSMS de l’organisme " + finess, "");
        liste.filtrer(() -> EtablissementFiltre.ESSMS.avecOg(finess));
        liste.lire(etablissements::rechercher, etablissements::compter, Long::longValue);
        var colonnes = liste.colonnes();
        colonnes.code("finess", "FINESS", EtablissementLigne::finess).largeur(7);
        colonnes.texte("nom", "Nom", EtablissementLigne::nom)
                .rendue(e -> new RouterLink(e.nom(), EtablissementView.class, EtablissementView.parametre(e.finess())))
                .largeur(14)
                .souple(1);
        colonnes.texte("commune", "Commune", EtablissementLigne::commune).largeur(9);
        colonnes.texte("territoireCode", "Territoire", e -> territoires.libelle(e.territoireCode()))
                .largeur(11);
        colonnes.texte("categorieLibelle", "Catégorie", EtablissementLigne::categorieLibelle)
                .largeur(14)
                .souple(1);
        colonnes.texte("absentDepuis", "Présence", e -> Presences.enClair(e.absentDepuis(), e.fermeLe()))
                .rendue(e -> Presences.badge(e.absentDepuis(), e.fermeLe()))
                .largeur(11);
        liste.pied(nombre -> Formats.nombre(nombre) + " ESSMS");
        liste.siVide("Aucun ESSMS connu de cet organisme.");
        liste.addClassName("organisme-essms");
        return liste;
    }

    @Override
    public String getPageTitle() {
        return titre;
    }
}

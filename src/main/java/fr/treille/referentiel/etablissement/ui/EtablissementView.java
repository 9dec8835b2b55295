package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import fr.treille.referentiel.etablissement.EtablissementFiche;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Everything that FINESS says of one establishment, and what its imports changed. */
@Route(EtablissementLiens.LISTE + "/:finess")
@RolesAllowed(Droits.CONSULTER)
class EtablissementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FINESS = "finess";

    private final EtablissementService etablissements;
    private final Territoires territoires;
    private String titre = "Établissement";

    EtablissementView(EtablissementService etablissements, TerritoireService service) {
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
            afficher(
                    etablissements.fiche(entree.getRouteParameters().get(FINESS).orElse("")));
        } catch (Refus inconnu) {
            throw new NotFoundException(inconnu.message());
        }
    }

    private void afficher(EtablissementFiche fiche) {
        var ligne = fiche.ligne();
        titre = ligne.nom();
        var entete = new Div(new H2(ligne.nom()), Presences.badge(ligne.absentDepuis(), ligne.fermeLe()));
        entete.addClassName("etablissement-entete");
        var informations = new Div(
                Champs.information("FINESS géographique", ligne.finess()),
                Champs.information(
                        "Catégorie",
                        ligne.categorieCode() + " " + ligne.categorieLibelle()
                                + (fiche.categorieFin() == null
                                        ? ""
                                        : " (close le " + Formats.date(fiche.categorieFin()) + ")")),
                Champs.information(
                        "Secteur",
                        ligne.secteur() == null
                                ? (fiche.essms() ? "sans secteur attribué" : "n’est pas un ESSMS")
                                : ligne.secteur().libelle()),
                organisme(fiche),
                Champs.information("Territoire", territoires.libelle(ligne.territoireCode())));
        Fiches.ajouterLesChamps(informations, fiche.valeurs());
        ajouterLesLies(informations, fiche);
        informations.addClassName("informations");
        removeAll();
        add(
                new Anchor(EtablissementLiens.LISTE, "← Établissements"),
                entete,
                informations,
                new H3("Changements relevés par les imports"),
                Fiches.historique(etablissements.historique(ligne.finess())));
    }

    private static Div organisme(EtablissementFiche fiche) {
        var ligne = fiche.ligne();
        return Fiches.information(
                "Organisme gestionnaire",
                List.of(new Anchor(
                        EtablissementLiens.organisme(ligne.ogFiness()),
                        ligne.ogNom() == null
                                ? ligne.ogFiness() + " (nom inconnu)"
                                : ligne.ogNom() + " (" + ligne.ogFiness() + ")")));
    }

    /** Who carries it, whom it carries, who shares its SIRET. */
    private static void ajouterLesLies(Div informations, EtablissementFiche fiche) {
        for (var lien : EtablissementFiche.Lien.values()) {
            var liens = fiche.lies().stream()
                    .filter(lie -> lie.lien() == lien)
                    .map(lie -> lie.etablissement())
                    .map(e ->
                            new Anchor(EtablissementLiens.etablissement(e.finess()), e.nom() + " (" + e.finess() + ")"))
                    .toList();
            if (!liens.isEmpty()) {
                informations.add(Fiches.information(lien.libelle(), liens));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return titre;
    }
}

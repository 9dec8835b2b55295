package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.eligibilite.CategorieEligible;
import fr.treille.referentiel.etablissement.eligibilite.EligibiliteService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which categories are ESSMS of the programme, by which text, and what the région corrected. */
@Route(EtablissementLiens.LISTE + "/categories")
@PageTitle("Catégories éligibles")
@RolesAllowed(Droits.CONSULTER)
class CategoriesView extends Liste<CategorieEligible, String, String> {

    private final EligibiliteService service;

    CategoriesView(EligibiliteService service) {
        super("categories", "catégories", "");
        this.service = service;
        avant(Entete.onglets(CategoriesView.class));
        var texte = filtres().texte("Catégorie, code, référence");
        filtrer(texte::getValue);
        lireTout(
                cherche -> service.categories().stream()
                        .filter(categorie -> TexteCherche.contient(
                                categorie.code() + " " + categorie.libelle() + " " + categorie.reference(), cherche))
                        .toList(),
                CategoriesView::resume);
        var colonnes = colonnes();
        colonnes.code("code", "Code", CategorieEligible::code).largeur(5);
        colonnes.texte("libelle", "Catégorie", CategorieEligible::libelle)
                .largeur(16)
                .souple(2);
        colonnes.texte(
                        "secteur",
                        "Secteur",
                        categorie -> categorie.secteur() == null
                                ? ""
                                : categorie.secteur().name())
                .bulle(CategoriesView::livre)
                .largeur(6);
        colonnes.texte(
                        "eligibilite",
                        "Éligibilité",
                        categorie -> categorie.eligibilite().libelle())
                .rendue(CategoriesView::badge)
                .largeur(8.5);
        colonnes.texte("reference", "Référence", CategorieEligible::reference)
                .largeur(15)
                .souple(2);
        colonnes.entier("etablissements", "Région", CategorieEligible::etablissements)
                .largeur(8);
        colonnes.texte("motif", "Corrigée pour", CategorieEligible::motif)
                .largeur(11)
                .souple(1);
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            colonnes.geste("corriger", "Corriger", this::corriger).largeur(6.5);
        }
        pied(resume -> resume);
        siVide("Aucune catégorie ne répond à cette recherche.");
    }

    /** What the nomenclature says, where the région says otherwise. */
    private static @Nullable String livre(CategorieEligible categorie) {
        var secteur = categorie.secteur();
        var livre = categorie.secteurLivre();
        if (secteur == livre) {
            return secteur == null ? null : secteur.libelle();
        }
        return (secteur == null ? "" : secteur.libelle() + ", ")
                + (livre == null ? "sans secteur à la livraison" : "livré\u00A0: " + livre.libelle());
    }

    private static String resume(List<CategorieEligible> categories) {
        var nombre = categories.stream().filter(CategorieEligible::corrigee).count();
        return Formats.nombre(categories.size())
                + (categories.size() > 1 ? " catégories" : " catégorie")
                + (nombre == 0 ? "" : " · " + nombre + " corrigée" + (nombre > 1 ? "s" : "") + " par la région");
    }

    private static Component badge(CategorieEligible categorie) {
        return new Badge(
                categorie.eligibilite().libelle(),
                switch (categorie.eligibilite()) {
                    case OUI -> Badge.Ton.REUSSI;
                    case A_APPRECIER -> Badge.Ton.ALERTE;
                    case NON -> Badge.Ton.ECHEC;
                });
    }

    private Component corriger(CategorieEligible categorie) {
        var bouton = new Button("Corriger", clic -> new CorrectionDialog(service, categorie, this::actualiser).open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        bouton.setAriaLabel("Corriger " + categorie.libelle());
        return bouton;
    }
}

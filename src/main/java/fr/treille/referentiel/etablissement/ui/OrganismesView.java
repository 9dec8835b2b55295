package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.etablissement.Presence;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** The organismes gestionnaires that have ESSMS in the reader's région, unless more is asked for. */
@Route(EtablissementLiens.LISTE + "/og")
@PageTitle("Organismes gestionnaires")
@RolesAllowed(Droits.CONSULTER)
class OrganismesView extends Div implements BeforeEnterObserver {

    private static final String TEXTE = "texte";
    private static final String TERRITOIRE = "territoire";
    private static final String PETITS = "petits";
    private static final String FRANCE = "france";
    private static final String SANS = "sans";
    private static final int PETIT_OG = 15;

    private final OrganismeService organismes;
    private final Grille<OrganismeLigne> grille = new Grille<>("organismes");
    private final TextField texte = Champs.filtre("Nom, FINESS, commune");
    private final Checkbox petits = new Checkbox("Petits OG (moins de " + PETIT_OG + " ESSMS)");
    private final Checkbox sans = new Checkbox("Aussi ceux sans ESSMS");
    private final Checkbox france = new Checkbox("Toute la France");
    private final Territoires territoires;
    private final MultiSelectComboBox<String> territoire;
    private final Span pied = new Span();
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private long total;
    private boolean prete;

    OrganismesView(OrganismeService organismes, TerritoireService service) {
        this.organismes = organismes;
        this.territoires = new Territoires(service);
        this.territoire = territoires.champ();
        addClassName("page");
        colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(Entete.onglets(true), filtres(), grille, pied);
    }

    private Component filtres() {
        texte.addValueChangeListener(saisie -> filtrer());
        territoire.addValueChangeListener(choix -> filtrer());
        petits.addValueChangeListener(choix -> filtrer());
        sans.addValueChangeListener(choix -> filtrer());
        france.addValueChangeListener(choix -> filtrer());
        var colonnes = grille.choixColonnes();
        colonnes.addClassName("pousse");
        var barre = new Div(texte, territoire, petits, sans, france, colonnes);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void colonnes() {
        grille.texte("finess", "FINESS", "6.5rem", OrganismeLigne::finess);
        grille.composant("nom", "Nom", "18rem", OrganismesView::nom).setFlexGrow(2);
        grille.nombre("nombreEssms", "ESSMS", "6rem", OrganismeLigne::nombreEssms);
        grille.texte("commune", "Commune du siège", "11rem", OrganismeLigne::commune);
        grille.texte(
                "territoireCode",
                "Département du siège",
                "12.5rem",
                o -> o.territoireCode() == null ? "" : territoires.libelle(o.territoireCode()));
        grille.texte("statutLibelle", "Statut juridique", "13rem", OrganismeLigne::statutLibelle)
                .setFlexGrow(1);
        grille.texte("siren", "SIREN", "7rem", OrganismeLigne::siren)
                .setSortable(false)
                .setVisible(false);
        grille.date("absentDepuis", "Absent depuis", "8rem", OrganismeLigne::absentDepuis)
                .setVisible(false);
        grille.addClassName("cliquable");
        grille.addItemClickListener(clic -> UI.getCurrent()
                .navigate(EtablissementLiens.organisme(clic.getItem().finess())));
        grille.addSortListener(tri -> memoriser());
        grille.siVide("Aucun organisme gestionnaire ne répond à ces filtres.");
    }

    private static Component nom(OrganismeLigne ligne) {
        var lien = new RouterLink(ligne.nomAffiche(), OrganismeView.class, OrganismeView.parametre(ligne.finess()));
        return Presences.avecNom(lien, ligne.nomAffiche(), ligne.absentDepuis(), ligne.fermeLe());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        prete = false;
        adresse = new EtatUrl(entree.getLocation().getQueryParameters());
        texte.setValue(adresse.texte(TEXTE));
        territoire.setValue(Set.copyOf(adresse.ensemble(TERRITOIRE).stream()
                .filter(territoires.codes()::contains)
                .toList()));
        petits.setValue(adresse.coche(PETITS));
        sans.setValue(adresse.coche(SANS));
        france.setValue(adresse.coche(FRANCE));
        grille.trier(adresse, "-nombreEssms");
        totaliser();
        grille.setItemsPageable(page -> organismes.rechercher(filtre(), page), page -> total);
        prete = true;
    }

    private OrganismeFiltre filtre() {
        Set<String> choisis = territoire.getValue();
        return new OrganismeFiltre(
                texte.getValue(),
                !choisis.isEmpty() ? choisis : france.getValue() ? Set.of() : territoires.codes(),
                !sans.getValue(),
                petits.getValue() ? PETIT_OG : null,
                Presence.NON_FERMES);
    }

    private void filtrer() {
        if (prete) {
            memoriser();
            totaliser();
            grille.getDataProvider().refreshAll();
        }
    }

    private void memoriser() {
        if (prete) {
            getUI().ifPresent(ui -> adresse.mettre(TEXTE, texte.getValue().strip())
                    .mettre(TERRITOIRE, territoire.getValue().stream().sorted().toList())
                    .mettre(PETITS, petits.getValue() ? "oui" : "")
                    .mettre(SANS, sans.getValue() ? "oui" : "")
                    .mettre(FRANCE, france.getValue() ? "oui" : "")
                    .mettre(EtatUrl.TRI, grille.tri())
                    .ecrire(ui));
        }
    }

    private void totaliser() {
        total = organismes.compter(filtre());
        pied.setText(Formats.nombre(total) + (total > 1 ? " organismes gestionnaires" : " organisme gestionnaire"));
    }
}

package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import fr.treille.suivi.dui.DuiActifsService;
import fr.treille.suivi.usage.EtatUsage;
import fr.treille.suivi.usage.TauxRegion;
import fr.treille.suivi.usage.UsageFiltre;
import fr.treille.suivi.usage.UsageLiens;
import fr.treille.suivi.usage.UsageLigne;
import fr.treille.suivi.usage.UsageRegionService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The rates of the région, by territoire, and of each grappe that measures its usage. */
@Route(UsageLiens.LISTE)
@PageTitle("Usages")
@Menu(title = "Usages", order = 2, icon = "vaadin:line-bar-chart")
@EntreeMenu(RubriqueMenu.SUIVI)
@RolesAllowed(Droits.CONSULTER)
class UsagesView extends Div implements BeforeEnterObserver {

    private final UsageRegionService usages;
    private final Grille<UsageLigne> grille = new Grille<>("usages");
    private final BarreFiltres filtres = new BarreFiltres(grille, "nom", this::actualiser);
    private final TextField texte = filtres.texte("Grappe, porteur");
    private final ComboBox<TerritoireLigne> territoire;
    private final ComboBox<AppelLigne> appel;
    private final Select<EtatUsage> etat =
            filtres.choix("etat", "Seuils", "Seuils\u00A0: tous", EtatUsage.values(), EtatUsage::libelle);
    private final Div pied = new Div();

    UsagesView(
            UsageRegionService usages,
            AppelService appels,
            TerritoireService territoires,
            DuiActifsService dui,
            Clock horloge) {
        this.usages = usages;
        addClassName("page");
        var lieux = territoires.territoires(AgentConnecte.courant().regionCode());
        territoire = filtres.parmi(
                "territoire", "Territoire", lieux, TerritoireLigne::code, un -> un.code() + " " + un.nom());
        appel = filtres.parmi(
                "appel", "Appel à projets", appels.appels(), un -> String.valueOf(un.id()), AppelLigne::intitule);
        var taux = usages.taux();
        colonnes(taux);
        filtres.colonnes();
        if (AgentConnecte.courant().peut(Droits.SUIVRE)) {
            var importer =
                    new Button("Importer un fichier", clic -> UI.getCurrent().navigate(UsageLiens.IMPORT));
            importer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            filtres.add(importer);
        }
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        var haut = new Div(new TableRegion(taux, lieux), new DuiActifsPanneau(dui, horloge));
        haut.addClassName("usage-region");
        add(haut, filtres, grille, pied);
    }

    private void colonnes(List<TauxRegion> taux) {
        grille.texte("nom", "Grappe", "12rem", UsageLigne::nom).setFlexGrow(2);
        grille.texte("porteur", "Porteur", "12rem", UsageLigne::porteur)
                .setFlexGrow(1)
                .setVisible(false);
        grille.texte("territoires", "Territoires", "6.5rem", ligne -> String.join(", ", ligne.territoires()));
        grille.nombre("essms", "ESSMS", "5rem", UsageLigne::nombreEssms);
        grille.date("fin", "Mesurée au", "7rem", UsageLigne::fin);
        grille.composant("etat", "Seuils", "8.5rem", ligne -> etat(ligne.etat()))
                .setSortable(false);
        for (var indicateur : taux) {
            var court = TableRegion.court(indicateur);
            var titre = new Span(court);
            titre.addClassName("usage-entete");
            grille.texte(
                            "taux-" + indicateur.indicateur(),
                            court,
                            "6.2rem",
                            ligne -> ligne.fin() == null
                                    ? "—"
                                    : ligne.taux(indicateur.indicateur()).enClair())
                    .setHeader(titre)
                    .setTextAlign(ColumnTextAlign.END)
                    .setSortable(false)
                    .setTooltipGenerator(ligne -> indicateur.libelle() + "\u00A0: "
                            + ligne.taux(indicateur.indicateur()).termes());
        }
        grille.texte("appel", "Appel à projets", "12rem", UsageLigne::appel)
                .setSortable(false)
                .setVisible(false);
        grille.ouvrir(ligne -> UI.getCurrent().navigate(GrappeLiens.onglet(ligne.grappeId(), OngletUsages.CHEMIN)));
        grille.siVide("Aucune grappe ne répond à ces filtres. L’usage se mesure une fois la convention signée, depuis"
                + " l’onglet Usages de la grappe.");
    }

    private static Badge etat(EtatUsage etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case SANS_MESURE -> Badge.Ton.NEUTRE;
                    case SOUS_LE_SEUIL -> Badge.Ton.ALERTE;
                    case ATTEINTE -> Badge.Ton.REUSSI;
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        grille.setItemsPageable(page -> usages.rechercher(filtre(), page), page -> compter());
    }

    private long compter() {
        var nombre = usages.compter(filtre());
        pied.setText(Formats.nombre(nombre) + (nombre > 1 ? " grappes conventionnées" : " grappe conventionnée"));
        return nombre;
    }

    private UsageFiltre filtre() {
        var lieu = territoire.getValue();
        var choisi = appel.getValue();
        return new UsageFiltre(
                texte.getValue(),
                lieu == null ? null : lieu.code(),
                choisi == null ? null : choisi.id(),
                etat.getValue());
    }

    private void actualiser() {
        grille.getDataProvider().refreshAll();
    }
}

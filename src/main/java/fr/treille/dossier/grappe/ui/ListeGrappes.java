package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Location;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import fr.treille.dossier.grappe.liste.GrappeTotaux;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.FenetrePubliee;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The list of the grappes, its filters and its totals. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeGrappes extends Div implements ListeEtDetail.Maitre {

    private static final String[] COLONNES_REDUITES = {"nom", "statut", "echeance"};

    private final GrappeService grappes;
    private final LocalDate aujourdhui;
    private final List<AppelLigne> appels;
    private final List<FenetrePubliee> fenetres;
    private final List<TerritoireLigne> territoires;
    private final List<AgentLigne> agents;
    private final Map<String, String> noms;
    private final Grille<GrappeLigne> grille = new Grille<>("grappes");
    private final FiltresGrappes filtres;
    private final Div pied = new Div();
    private final SelectionGrappes selection;

    private GrappeFiltre filtre = GrappeFiltre.TOUTES;
    private long nombre;
    private String ouverte = "";

    ListeGrappes(
            GrappeService grappes,
            AppelService appels,
            TerritoireService territoires,
            AgentService agents,
            AttributionService attributions,
            Clock horloge) {
        this.grappes = grappes;
        this.aujourdhui = LocalDate.now(horloge);
        this.appels = appels.appels();
        this.fenetres = appels.fenetresPubliees();
        var tous = territoires.tous();
        var region = AgentConnecte.courant().regionCode();
        this.territoires = tous.stream()
                .filter(territoire -> territoire.regionCode().equals(region))
                .toList();
        this.agents = agents.agents();
        this.noms = Affichage.noms(tous);
        addClassName("page");
        colonnes();
        selection = new SelectionGrappes(grille, attributions, this.agents, () -> filtre, this::actualiser);
        filtres = new FiltresGrappes(
                this.appels,
                this.fenetres,
                this.territoires,
                this.agents,
                this::chercher,
                selection.bouton(),
                grille.choixColonnes(),
                nouvelle());
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, selection, grille, pied);
    }

    private Component nouvelle() {
        var bouton = new Button(
                "Nouvelle grappe",
                new Icon("vaadin", "plus"),
                clic -> UI.getCurrent().navigate(GrappeLiens.NOUVELLE));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bouton.setVisible(AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE));
        return bouton;
    }

    private void colonnes() {
        grille.addClassName("grappe-liste");
        var large = ecranLarge();
        grille.texte("nom", "Grappe", "10.3rem", GrappeLigne::nom).setFlexGrow(1);
        grille.texte("porteur", "Porteur", "9.3rem", GrappeLigne::porteurNom).setFlexGrow(1);
        grille.texte("appel", "Appel à projets", "15rem", GrappeLigne::appel).setVisible(false);
        grille.texte("territoires", "Territoires", "9.8rem", ligne -> Affichage.territoires(ligne.territoires(), noms))
                .setTooltipGenerator(ligne -> Affichage.tousTerritoires(ligne.territoires(), noms));
        grille.texte("type", "Type", "5.8rem", ligne -> Affichage.type(ligne.type()));
        grille.nombre("essms", "ESSMS", "5.1rem", GrappeLigne::nombreEssms);
        grille.nombre("og", "OG", "4rem", GrappeLigne::nombreOg).setVisible(large);
        grille.texte("solution", "Solution DUI", "9rem", GrappeLigne::solution).setVisible(large);
        grille.composant("statut", "Statut", "8.3rem", ligne -> Affichage.statut(ligne.statut()));
        grille.montant("montant", "Montant", "6.6rem", GrappeLigne::montant);
        grille.texte("responsable", "Responsable", "11rem", GrappeLigne::responsable)
                .setVisible(large);
        grille.composant(
                "echeance", "Prochaine échéance", "14rem", ligne -> Affichage.echeance(ligne.echeance(), aujourdhui));
        grille.ouvrir(ligne -> UI.getCurrent().navigate(GrappeLiens.fiche(ligne.id()), etat().parametres()));
        grille.setPartNameGenerator(ligne -> ouverte.equals(String.valueOf(ligne.id())) ? "ouverte" : null);
        grille.siVide(
                AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE)
                        ? "Aucune grappe ne correspond à ces filtres. Élargissez-les, ou créez la grappe qui manque."
                        : "Aucune grappe ne correspond à ces filtres. Élargissez-les.");
        grille.setItemsPageable(page -> grappes.rechercher(filtre, page), page -> nombre);
        grille.addSortListener(tri -> {
            if (tri.isFromClient()) {
                retenir();
            }
        });
    }

    /** Whether three more columns have their place at once; the reader's own choice comes over it. */
    private static boolean ecranLarge() {
        var ecran = UI.getCurrent().getPage().getExtendedClientDetails();
        return ecran != null && ecran.getWindowInnerWidth() >= 1800;
    }

    private EtatUrl etat() {
        return EtatListe.ecrire(filtre, grille.tri());
    }

    @Override
    public void afficher(Location adresse) {
        var parametres = adresse.getQueryParameters();
        var segments = adresse.getSegments();
        ouverte = segments.size() > 1 ? segments.get(1) : "";
        filtre = EtatListe.filtre(parametres);
        filtres.afficher(filtre, appels, fenetres, territoires, agents);
        grille.trier(new EtatUrl(parametres), EtatListe.TRI_PAR_DEFAUT);
        actualiser();
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        selection.reduire(reduite);
        grille.reduire(reduite ? COLONNES_REDUITES : new String[0]);
        grille.getColumnByKey("echeance")
                .setHeader(reduite ? "Échéance" : "Prochaine échéance")
                .setWidth(reduite ? "9rem" : "14rem");
    }

    private void retenir() {
        findAncestor(ListeEtDetail.class).retenir(etat());
    }

    private void chercher() {
        filtre = filtres.filtre();
        retenir();
        actualiser();
    }

    @Override
    public void actualiser() {
        var totaux = grappes.totaux(filtre);
        nombre = totaux.grappes();
        selection.compter(nombre);
        pied.setText(enClair(totaux));
        grille.getDataProvider().refreshAll();
    }

    private static String enClair(GrappeTotaux totaux) {
        return Formats.nombre(totaux.grappes()) + (totaux.grappes() > 1 ? " grappes" : " grappe") + " · "
                + Formats.nombre(totaux.essms()) + " ESSMS · " + Formats.montant(totaux.montant());
    }
}

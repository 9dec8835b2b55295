package fr.treille.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.commun.Formats;
import fr.treille.commun.ui.Badge;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.EtatUrl;
import fr.treille.commun.ui.Grille;
import fr.treille.commun.ui.ListeEtDetail;
import fr.treille.equipe.AgentConnecte;
import fr.treille.equipe.Droits;
import fr.treille.equipe.Role;
import fr.treille.equipe.affectation.AffectationLiens;
import fr.treille.equipe.affectation.AgentCharge;
import fr.treille.equipe.affectation.CouvertureService;
import fr.treille.territoire.TerritoireLigne;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The agents of the région: what each covers, and their load. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeEquipe extends Div implements ListeEtDetail.Liste {

    private static final String TEXTE = "texte";
    private static final String ROLE = "role";
    private static final String[] COLONNES_REDUITES = {"nom", "territoires", "enCharge"};

    private final CouvertureService service;
    private final Dialogues dialogues;
    private final Grille<AgentCharge> grille = new Grille<>("equipe");
    private final TextField texte = Champs.filtre("Personne, territoire, fonction");
    private final Select<Role> role = new Select<>();
    private final Reserve<TerritoireLigne> territoires =
            new Reserve<>("Territoires", "Glissez un territoire sur une personne.", TerritoireLigne::libelle);
    private final Div pied = new Div();
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private boolean prete;
    private String ouvert = "";

    ListeEquipe(CouvertureService service, Dialogues dialogues) {
        this.service = service;
        this.dialogues = dialogues;
        addClassName("page");
        colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        territoires.setVisible(false);
        var corps = new Div(grille, territoires);
        corps.addClassName("equipe-corps");
        add(Presentations.onglets(true), filtres(), corps, pied);
    }

    private Component filtres() {
        role.setItems(Role.values());
        role.setItemLabelGenerator(valeur -> valeur == null ? "Tous les rôles" : valeur.libelle());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption("Tous les rôles");
        role.setPlaceholder("Rôle");
        role.setAriaLabel("Rôle");
        role.addClassName("filtre-etat");
        texte.addValueChangeListener(saisie -> filtrer());
        role.addValueChangeListener(choix -> filtrer());
        var actions = new Div(grille.choixColonnes());
        actions.addClassNames("pousse", "barre-actions");
        if (AgentConnecte.courant().peut(Droits.AFFECTER)) {
            var glisser = new Button("Glisser-déposer", new Icon("vaadin", "hand"), clic -> basculer());
            glisser.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            glisser.setTooltipText("Montrer les territoires, à glisser sur une personne");
            var absence = new Button("Déclarer une absence", clic -> dialogues.absence(null, this::changer));
            absence.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var affecter = new Button(
                    "Affecter",
                    new Icon("vaadin", "plus"),
                    clic -> dialogues.affecter(List.of(), List.of(), this::changer));
            affecter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(glisser, absence, affecter);
        }
        var barre = new Div(texte, role, actions);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void basculer() {
        territoires.setVisible(!territoires.isVisible());
        territoires.montrer(dialogues.territoires());
        grille.setDropMode(territoires.isVisible() ? GridDropMode.ON_TOP : null);
    }

    private void colonnes() {
        grille.composant("nom", "Personne", "14rem", ListeEquipe::nom)
                .setFlexGrow(1)
                .setComparator(Comparator.comparing(ligne -> ligne.agent().nom(), Choix.ALPHABET));
        grille.texte(
                        "role",
                        "Rôle",
                        "12rem",
                        ligne -> Affichage.role(ligne.agent().role()))
                .setFlexGrow(1);
        grille.texte("fonction", "Fonction", "14rem", ligne -> ligne.agent().fonction())
                .setVisible(false);
        grille.texte("territoires", "Territoires", "15rem", ListeEquipe::couverts)
                .setFlexGrow(2);
        grille.nombre("enCharge", "En charge", "6.5rem", AgentCharge::enCharge)
                .setComparator(Comparator.comparingLong(AgentCharge::enCharge))
                .setTooltipGenerator(ligne -> "Grappes dont cette personne est responsable");
        grille.nombre("grappes", "Grappes", "6rem", AgentCharge::grappes)
                .setComparator(Comparator.comparingLong(AgentCharge::grappes))
                .setTooltipGenerator(ligne -> "Grappes qui ont un ESSMS dans ses territoires");
        grille.nombre("essms", "ESSMS", "5.5rem", AgentCharge::essms)
                .setComparator(Comparator.comparingLong(AgentCharge::essms))
                .setTooltipGenerator(ligne -> "ESSMS de ses territoires");
        grille.ouvrir(ligne ->
                UI.getCurrent().navigate(AffectationLiens.agent(ligne.agent().id()), adresse.parametres()));
        grille.setPartNameGenerator(
                ligne -> ouvert.equals(String.valueOf(ligne.agent().id())) ? "ouverte" : null);
        grille.siVide("Personne ne répond à ces filtres. Retirez-en un pour revoir toute l’équipe.");
        grille.addSortListener(tri -> filtrer());
        grille.setDropFilter(ligne -> ligne.agent().role().couvre().isPresent());
        grille.addDropListener(depot -> depot.getDropTargetItem()
                .ifPresent(cible -> dialogues.affecter(
                        List.of(cible.agent()),
                        territoires.enMain().stream().map(TerritoireLigne::code).toList(),
                        this::changer)));
    }

    private static Component nom(AgentCharge ligne) {
        var cellule = new Div(new Span(ligne.agent().nom()));
        cellule.addClassName("equipe-animateurs");
        var absence = ligne.absence();
        if (absence != null) {
            cellule.add(new Badge("En absence", Badge.Ton.ALERTE));
            cellule.getElement()
                    .setAttribute(
                            "title",
                            "Jusqu’au " + Formats.date(absence.au()) + ", remplacement par " + absence.remplacantNom());
        }
        return cellule;
    }

    private static String couverts(AgentCharge ligne) {
        if (ligne.territoires().isEmpty()) {
            return ligne.agent().role().couvre().isPresent() ? "Aucun" : "";
        }
        return Affichage.territoires(ligne.territoires());
    }

    @Override
    public void afficher(Location lieu) {
        prete = false;
        adresse = new EtatUrl(lieu.getQueryParameters());
        ouvert = lieu.getSegments().size() > 1 ? lieu.getSegments().get(1) : "";
        texte.setValue(adresse.texte(TEXTE));
        role.setValue(Arrays.stream(Role.values())
                .filter(valeur -> valeur.name().equals(adresse.texte(ROLE)))
                .findFirst()
                .orElse(null));
        grille.trier(adresse, "nom");
        actualiser();
        prete = true;
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        grille.reduire(reduite ? COLONNES_REDUITES : new String[0]);
        grille.getColumnByKey("nom").setWidth(reduite ? "11rem" : "14rem");
        grille.getColumnByKey("territoires").setWidth(reduite ? "11rem" : "15rem");
        territoires.setVisible(territoires.isVisible() && !reduite);
    }

    private void filtrer() {
        if (prete) {
            adresse.mettre(TEXTE, texte.getValue().strip())
                    .mettre(ROLE, role.isEmpty() ? "" : role.getValue().name())
                    .mettre(EtatUrl.TRI, grille.tri().equals("nom") ? "" : grille.tri());
            findAncestor(ListeEtDetail.class).retenir(adresse);
            actualiser();
        }
    }

    private void changer() {
        actualiser();
        if (!ouvert.isEmpty()) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    @Override
    public void actualiser() {
        var equipe = service.equipe();
        var gardes = equipe.stream().filter(this::garde).toList();
        grille.setItems(gardes);
        var absents = gardes.stream().filter(ligne -> ligne.absence() != null).count();
        pied.setText(Formats.nombre(gardes.size()) + (gardes.size() > 1 ? " personnes" : " personne") + " · "
                + Formats.nombre(absents) + " en absence · "
                + Formats.nombre(
                        gardes.stream().mapToLong(AgentCharge::enCharge).sum()) + " prises en charge de grappes");
    }

    private boolean garde(AgentCharge ligne) {
        var contenu = String.join(
                " ",
                ligne.agent().nom(),
                ligne.agent().fonction(),
                ligne.agent().courriel(),
                Affichage.territoires(ligne.territoires()));
        return (role.isEmpty() || role.getValue() == ligne.agent().role()) && Choix.contient(contenu, texte.getValue());
    }
}

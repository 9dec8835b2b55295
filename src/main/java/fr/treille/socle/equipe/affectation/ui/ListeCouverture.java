package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;

/**
 * A list of who covers what, seen by territoire or by person: its filters and its sort in the address, the actions of who may
 * assign, and what can be dragged onto its rows.
 *
 * @param <L> a row
 * @param <R> what is dragged
 */
abstract class ListeCouverture<L, R> extends Div implements ListeEtDetail.Maitre {

    private static final String TEXTE = "texte";

    final Dialogues dialogues;
    final Grille<L> grille;
    final TextField texte;
    private final Reserve<R> reserve;
    private final String tri;
    private final Div pied = new Div();
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private boolean prete;
    private String ouvert = "";

    /**
     * @param cle under which the order of the columns is kept
     * @param cherche what the text filter looks into
     * @param tri sort when the address gives none
     */
    ListeCouverture(Dialogues dialogues, String cle, String cherche, Reserve<R> reserve, String tri) {
        this.dialogues = dialogues;
        this.grille = new Grille<>(cle);
        this.texte = Champs.filtre(cherche);
        this.reserve = reserve;
        this.tri = tri;
        addClassName("page");
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        reserve.setVisible(false);
    }

    /** Lays the page out. */
    void composer(Component onglets, Component filtre, String invitation) {
        texte.addValueChangeListener(saisie -> filtrer());
        grille.addSortListener(choix -> filtrer());
        grille.addDropListener(
                depot -> depot.getDropTargetItem().ifPresent(cible -> affecter(cible, reserve.enMain())));
        grille.setPartNameGenerator(ligne -> ouvert.equals(cle(ligne)) ? "ouverte" : null);
        grille.ouvrir(ligne -> UI.getCurrent().navigate(lien(ligne), adresse.parametres()));
        var corps = new Div(grille, reserve);
        corps.addClassName("equipe-corps");
        var barre = new Div(texte, filtre, actions(invitation));
        barre.addClassName("barre-filtres");
        add(onglets, barre, corps, pied);
    }

    private Component actions(String invitation) {
        var actions = new Div(grille.choixColonnes());
        actions.addClassNames("pousse", "barre-actions");
        if (AgentConnecte.courant().peut(Droits.AFFECTER)) {
            var glisser = new Button("Glisser-déposer", new Icon("vaadin", "hand"), clic -> basculer());
            glisser.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            glisser.setTooltipText(invitation);
            var absence = new Button("Déclarer une absence", clic -> dialogues.absence(null, this::changer));
            absence.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var affecter = new Button(
                    "Affecter",
                    new Icon("vaadin", "plus"),
                    clic -> dialogues.affecter(List.of(), List.of(), this::changer));
            affecter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(glisser, absence, affecter);
        }
        return actions;
    }

    private void basculer() {
        reserve.setVisible(!reserve.isVisible());
        reserve.montrer(glissables());
        grille.setDropMode(reserve.isVisible() ? GridDropMode.ON_TOP : null);
    }

    @Override
    public void afficher(Location lieu) {
        prete = false;
        adresse = new EtatUrl(lieu.getQueryParameters());
        ouvert = lieu.getSegments().size() > 1 ? lieu.getSegments().get(1) : "";
        texte.setValue(adresse.texte(TEXTE));
        lire(adresse);
        grille.trier(adresse, tri);
        actualiser();
        prete = true;
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        grille.reduire(reduite ? colonnesReduites() : new String[0]);
        reserve.setVisible(reserve.isVisible() && !reduite);
    }

    /** Once a filter or the sort changed. */
    void filtrer() {
        if (prete) {
            adresse.mettre(TEXTE, texte.getValue().strip());
            ecrire(adresse);
            adresse.mettre(EtatUrl.TRI, grille.tri().equals(tri) ? "" : grille.tri());
            findAncestor(ListeEtDetail.class).retenir(adresse);
            actualiser();
        }
    }

    /** After what the reader did here: the detail beside says it too. */
    void changer() {
        actualiser();
        if (!ouvert.isEmpty()) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    @Override
    public void actualiser() {
        pied.setText(remplir());
    }

    /** Reads the rows that the filters keep, and says their totals. */
    abstract String remplir();

    abstract String cle(L ligne);

    abstract String lien(L ligne);

    abstract List<R> glissables();

    abstract void affecter(L cible, List<R> enMain);

    abstract String[] colonnesReduites();

    abstract void lire(EtatUrl etat);

    abstract void ecrire(EtatUrl etat);
}

package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;

/**
 * A list of who covers what, seen by territoire or by person: the actions of who may assign, and what can be dragged onto its
 * rows.
 *
 * @param <L> a row
 * @param <R> what is dragged
 * @param <F> what is filtered
 * @param <T> what is added up
 */
abstract class ListeCouverture<L, R, F, T> extends Liste<L, F, T> {

    final Dialogues dialogues;
    private final Reserve<R> reserve;

    /**
     * @param cle under which the order of the columns is kept
     * @param titre what it lists
     * @param tri sort when the address gives none
     */
    ListeCouverture(Dialogues dialogues, String cle, String titre, Reserve<R> reserve, String tri) {
        super(cle, titre, tri);
        this.dialogues = dialogues;
        this.reserve = reserve;
        reserve.setVisible(false);
    }

    /** Lays the page out, once its filters and columns are there. */
    void composer(Component onglets, String invitation) {
        avant(onglets);
        ouvrir(this::lien);
        agir(actions(invitation));
        var grille = grille();
        grille.addDropListener(
                depot -> depot.getDropTargetItem().ifPresent(cible -> affecter(cible, reserve.enMain())));
        var corps = new Div();
        corps.addClassName("equipe-corps");
        apres(corps);
        corps.add(grille, reserve);
    }

    private Component[] actions(String invitation) {
        if (!AgentConnecte.courant().peut(Droits.AFFECTER)) {
            return new Component[0];
        }
        var glisser = new Button("Glisser-déposer", new Icon("vaadin", "hand"), clic -> basculer());
        glisser.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        glisser.setTooltipText(invitation);
        var absence = new Button("Déclarer une absence", clic -> dialogues.absence(null, this::apresActe));
        absence.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var affecter = new Button(
                "Affecter",
                new Icon("vaadin", "plus"),
                clic -> dialogues.affecter(List.of(), List.of(), this::apresActe));
        affecter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Component[] {glisser, absence, affecter};
    }

    private void basculer() {
        reserve.setVisible(!reserve.isVisible());
        reserve.montrer(glissables());
        grille().setDropMode(reserve.isVisible() ? GridDropMode.ON_TOP : null);
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        reserve.setVisible(reserve.isVisible() && !reduite);
    }

    /** After what the reader did here: the detail beside says it too. */
    void apresActe() {
        actualiser();
        if (detailOuvert()) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    abstract String lien(L ligne);

    abstract List<R> glissables();

    abstract void affecter(L cible, List<R> enMain);
}

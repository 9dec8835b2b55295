package fr.treille.socle.travail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.travail.ElementFiche;
import fr.treille.socle.travail.SortElement;
import fr.treille.socle.travail.TravailFiche;
import fr.treille.socle.travail.TravailService;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far a long work is, looked at every second while it runs; then what was refused of it, line by line. */
public class SuiviTravail extends Div {

    private static final int PERIODE_MS = 1000;

    private final TravailService travaux;
    private final Function<ElementFiche, String> lien;
    private final Consumer<List<ElementFiche>> recommencer;
    private final Runnable fini;
    private final H3 titre = new H3();
    private final Div etat = new Div();
    private final ProgressBar barre = new ProgressBar();
    private final Span combien = new Span();
    private final Button arreter = new Button("Arrêter", clic -> faire(() -> arreter()));
    private final Button reprendre = new Button("Reprendre", clic -> faire(() -> reprendre()));
    private final Div refus = new Div();
    private @Nullable TravailFiche suivi;
    private final Rafraichissement rafraichissement =
            Rafraichissement.suivre(this, PERIODE_MS, this::enMouvement, this::regarder);

    /**
     * @param lien address of the page where a refused element is mended
     * @param recommencer what is done to try the refused ones again
     * @param fini called once it runs no more
     */
    public SuiviTravail(
            TravailService travaux,
            Function<ElementFiche, String> lien,
            Consumer<List<ElementFiche>> recommencer,
            Runnable fini) {
        this.travaux = travaux;
        this.lien = lien;
        this.recommencer = recommencer;
        this.fini = fini;
        addClassName("suivi-travail");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Avancement");
        combien.getElement().setAttribute("role", "status");
        barre.getElement().setAttribute("aria-label", "Avancement");
        var ligne = new Div(combien, arreter, reprendre);
        ligne.addClassName("suivi-travail-ligne");
        var entete = new Div(titre, etat);
        entete.addClassName("suivi-travail-ligne");
        add(entete, barre, ligne, refus);
        setVisible(false);
    }

    /** Follows that one; nothing is shown of somebody else's. */
    public void suivre(long id) {
        montrer(travaux.trouver(id).orElse(null));
        rafraichissement.accorder();
    }

    private void montrer(@Nullable TravailFiche travail) {
        suivi = travail;
        setVisible(travail != null);
        if (travail == null) {
            return;
        }
        titre.setText(travail.titre());
        etat.removeAll();
        etat.add(new Badge(travail.etat().libelle(), ton(travail)));
        barre.setValue(travail.total() == 0 ? 1 : (double) (travail.total() - travail.restants()) / travail.total());
        combien.setText(phrase(travail));
        arreter.setVisible(travail.tourne());
        reprendre.setVisible(!travail.tourne() && travail.restants() > 0);
        refus.removeAll();
        if (travail.refuses() > 0) {
            expliquer(travail);
        }
    }

    private static Badge.Ton ton(TravailFiche travail) {
        return travail.tourne()
                ? Badge.Ton.EN_COURS
                : travail.refuses() + travail.restants() > 0 ? Badge.Ton.ALERTE : Badge.Ton.REUSSI;
    }

    private static String phrase(TravailFiche travail) {
        return "Fait\u00A0: " + Formats.nombre(travail.faits()) + " sur " + Formats.nombre(travail.total())
                + (travail.refuses() == 0 ? "" : ", refus\u00A0: " + Formats.nombre(travail.refuses()))
                + (travail.tourne() || travail.restants() == 0
                        ? ""
                        : ", pas commencé\u00A0: " + Formats.nombre(travail.restants()))
                + ".";
    }

    private void expliquer(TravailFiche travail) {
        var refuses = travaux.elements(travail.id(), SortElement.REFUSE);
        var liste = new UnorderedList();
        refuses.forEach(element -> liste.add(new ListItem(
                new Anchor(lien.apply(element), element.libelle()), new Span("\u00A0: " + element.message()))));
        refus.add(new Paragraph("Refus, chacun avec sa raison\u00A0:"), liste);
        if (!travail.tourne()) {
            var encore = new Button(
                    refuses.size() > 1
                            ? "Vérifier de nouveau ces " + Formats.nombre(refuses.size()) + " refus"
                            : "Vérifier de nouveau ce refus",
                    clic -> recommencer.accept(refuses));
            encore.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            refus.add(encore);
        }
    }

    private void arreter() {
        var travail = suivi;
        if (travail != null) {
            travaux.arreter(travail.id());
        }
    }

    private void reprendre() {
        var travail = suivi;
        if (travail != null) {
            travaux.reprendre(travail.id());
        }
    }

    private void faire(Runnable geste) {
        try {
            geste.run();
        } catch (Refus raison) {
            Messages.erreur(raison.message());
        }
        relire();
    }

    private void relire() {
        var travail = suivi;
        if (travail != null) {
            montrer(travaux.trouver(travail.id()).orElse(null));
            rafraichissement.accorder();
        }
    }

    private boolean enMouvement() {
        var travail = suivi;
        return travail != null && travail.tourne();
    }

    private void regarder() {
        relire();
        var apres = suivi;
        if (apres != null && !apres.tourne()) {
            fini.run();
        }
    }
}

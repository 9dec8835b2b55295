package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampsRefusables;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks why before an act that needs a motif, with a form of its own when it needs one. */
class MotifDialog extends FaireDialog {

    /**
     * @param formulaire above the motif, null for none
     * @param champs those of that form
     * @param acte given the motif
     */
    MotifDialog(
            String titre,
            String consequence,
            @Nullable Component formulaire,
            ChampsRefusables champs,
            String verbe,
            Consumer<String> acte) {
        this(titre, consequence, formulaire, champs.ajouter("motif", motif()), champs, verbe, acte);
    }

    private MotifDialog(
            String titre,
            String consequence,
            @Nullable Component formulaire,
            TextArea motif,
            ChampsRefusables champs,
            String verbe,
            Consumer<String> acte) {
        super(
                titre,
                formulaire == null ? motif : new Div(formulaire, motif),
                consequence,
                verbe,
                champs,
                () -> acte.accept(motif.getValue()));
        setWidth("34rem");
    }

    private static TextArea motif() {
        var motif = new TextArea("Motif");
        motif.setWidthFull();
        motif.setMaxLength(Bornes.MOTIF);
        motif.setMinRows(2);
        motif.setRequiredIndicatorVisible(true);
        return motif;
    }
}

package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks why before an act that needs a motif, with a form of its own when it needs one. */
class MotifDialog extends FaireDialog {

    /**
     * @param formulaire above the motif, null for none
     * @param montrer shows a refusal on a field of that form; whether it did
     * @param acte given the motif
     */
    MotifDialog(
            String titre,
            String consequence,
            @Nullable Component formulaire,
            Predicate<Refus> montrer,
            String verbe,
            Consumer<String> acte) {
        this(titre, consequence, formulaire, motif(), montrer, verbe, acte);
    }

    private MotifDialog(
            String titre,
            String consequence,
            @Nullable Component formulaire,
            TextArea motif,
            Predicate<Refus> montrer,
            String verbe,
            Consumer<String> acte) {
        super(
                titre,
                contenu(formulaire, motif),
                consequence,
                verbe,
                refus -> dire(motif, refus) || montrer.test(refus),
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

    private static Component contenu(@Nullable Component formulaire, TextArea motif) {
        return formulaire == null ? motif : new Div(formulaire, motif);
    }

    private static boolean dire(TextArea motif, Refus refus) {
        var dit = refus.champ().filter("motif"::equals).isPresent();
        motif.setInvalid(dit);
        motif.setErrorMessage(refus.message());
        return dit;
    }
}

package fr.treille.socle.piece.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import fr.treille.socle.commun.Refus;
import java.nio.file.Path;

/**
 * Where a file is given: says before what is taken and how large, then beside the file what came of it. The next choice takes
 * the place of the former, and what is refused is never shown as a success.
 */
public final class DepotFichier extends Div {

    /**
     * What to do of a file that is there.
     *
     * @param <F> its content, or where it was put
     */
    @FunctionalInterface
    public interface Suite<F> {

        /**
         * @param nom the name that it came with, made safe to show
         * @throws Refus when it is not taken, which is then said beside it
         */
        void recevoir(String nom, F fichier);
    }

    private final Upload depot = new Upload();
    private final Div constats = new Div();
    private final long maximum;
    private final String tropGros;
    private boolean plusieurs = true;

    private DepotFichier(int maximum, String conseil, String tropGros) {
        this.maximum = maximum;
        this.tropGros = tropGros;
        addClassName("depot-fichier");
        depot.setUploadFormat(UploadFormat.RAW);
        depot.setMaxFileSize(maximum);
        depot.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(tropGros)));
        depot.addFileRejectedListener(rejet -> refuser(rejet.getFileName(), rejet.getErrorMessage()));
        if (!conseil.isEmpty()) {
            add(new Paragraph(conseil));
        }
        add(depot, constats);
    }

    /**
     * For small files, which are kept in memory.
     *
     * @param maximum in bytes
     * @param conseil what is taken, « » when the screen says it
     * @param tropGros what is said of a larger one
     */
    public static DepotFichier enMemoire(int maximum, String conseil, String tropGros, Suite<byte[]> suite) {
        var depot = new DepotFichier(maximum, conseil, tropGros);
        depot.depot.setUploadHandler(new Reception.EnMemoire(depot, suite));
        return depot;
    }

    /** For large files, one at a time, put into a temporary file that {@code suite} takes away; otherwise the same. */
    public static DepotFichier surDisque(int maximum, String conseil, String tropGros, Suite<Path> suite) {
        var depot = new DepotFichier(maximum, conseil, tropGros);
        depot.depot.setUploadHandler(new Reception.SurDisque(depot, suite));
        return depot.unSeul();
    }

    /** One file at a time. */
    public DepotFichier unSeul() {
        depot.setMaxFiles(1);
        plusieurs = false;
        return this;
    }

    long maximum() {
        return maximum;
    }

    String tropGros() {
        return tropGros;
    }

    /**
     * What the browser shows of a file that has come is for this component to say, and what was said of the former choice is
     * over; where several come at once, only of the former one of that name.
     */
    void oublier(String donne, String nom) {
        depot.getElement().executeJs("this.files = Array.from(this.files).filter(f => f.name !== $0)", donne);
        constats.getChildren()
                .filter(dit ->
                        !plusieurs || dit.getElement().getAttribute("data-nom").equals(nom))
                .toList()
                .forEach(constats::remove);
    }

    /** What is known of a file that is taken. */
    public void constater(String nom, String phrase) {
        dire(nom, phrase, false);
    }

    /** Why a file is not taken. */
    public void refuser(String nom, String raison) {
        dire(nom, raison, true);
    }

    private void dire(String nom, String phrase, boolean refus) {
        oublier(nom, nom);
        var constat = new Div();
        (nom.isEmpty() ? phrase : nom + "\u00A0: " + phrase)
                .lines()
                .map(Paragraph::new)
                .forEach(constat::add);
        constat.setClassName("texte-alerte", refus);
        constat.getElement().setAttribute("role", refus ? "alert" : "status").setAttribute("data-nom", nom);
        constats.add(constat);
        if (plusieurs && refus) {
            var masquer = new Button("Masquer", clic -> constats.remove(constat));
            masquer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            masquer.setAriaLabel("Masquer ce qui est dit de " + nom);
            constat.add(masquer);
        }
    }
}

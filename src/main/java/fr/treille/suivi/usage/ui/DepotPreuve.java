package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.preuve.TypePreuve;
import org.jspecify.annotations.Nullable;

/** Where a file of evidence is dropped: says at once whether it is taken. */
class DepotPreuve extends Div {

    private final Paragraph constat = new Paragraph();
    private String nom = "";
    private byte @Nullable [] octets;

    DepotPreuve() {
        var depot = new Upload(UploadHandler.inMemory((fichier, lus) -> recevoir(fichier.fileName(), lus)));
        depot.setMaxFiles(1);
        depot.setMaxFileSize(TypePreuve.TAILLE_MAXIMALE);
        depot.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne("ou déposez-le ici"))
                .setAddFiles(new UploadI18N.AddFiles().setOne("Choisir un fichier…"))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig("Ce fichier dépasse 10 Mo.")
                        .setTooManyFiles("Un seul fichier à la fois.")));
        depot.addFileRejectedListener(rejet -> constater(rejet.getErrorMessage()));
        depot.addFileRemovedListener(retrait -> octets = null);
        constat.getElement().setAttribute("role", "status");
        add(depot, constat);
    }

    void recevoir(String fichier, byte[] lus) {
        nom = fichier;
        octets = lus;
        try {
            constater(fichier + "\u00A0: " + TypePreuve.de(lus).libelle() + ".");
        } catch (Refus refus) {
            constater(fichier + "\u00A0: " + refus.message());
        }
    }

    void constater(String phrase) {
        constat.setText(phrase);
    }

    String nom() {
        return octets == null ? "" : nom;
    }

    /** Its content, null while there is no file. */
    byte @Nullable [] octets() {
        return octets;
    }
}

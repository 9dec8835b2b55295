package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The upload component's own texts, in French. */
public final class TextesUpload {

    private TextesUpload() {}

    /** @param tropGros what is said of a file that is too large */
    public static UploadI18N enFrancais(String tropGros) {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne("ou déposez-le ici").setMany("ou déposez-les ici"))
                .setAddFiles(
                        new UploadI18N.AddFiles().setOne("Choisir un fichier…").setMany("Choisir des fichiers…"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Un seul fichier à la fois.")
                        .setFileIsTooBig(tropGros)
                        .setIncorrectFileType("Ce genre de fichier n’est pas accepté."))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Connexion…")
                                .setStalled("L’envoi est arrêté")
                                .setProcessing("Examen du fichier…")
                                .setHeld("En attente"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("temps restant\u00A0: ")
                                .setUnknown("temps restant inconnu"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("L’envoi a échoué, réessayez.")
                                .setUnexpectedServerError("L’envoi a échoué, réessayez.")
                                .setForbidden("Votre rôle ne permet pas cet envoi.")))
                .setUnits(new UploadI18N.Units().setSize(List.of("o", "ko", "Mo", "Go", "To")));
    }
}

package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.upload.UploadI18N;

/** The one text of the upload component that differs from a screen to another; the others are {@link TextesVaadin}’s. */
public final class TextesUpload {

    private TextesUpload() {}

    /** @param tropGros what is said of a file that is too large */
    public static UploadI18N enFrancais(String tropGros) {
        return new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(tropGros));
    }
}

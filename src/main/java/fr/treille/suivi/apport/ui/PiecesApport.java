package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.TextesUpload;
import fr.treille.suivi.apport.ApportPreuve;
import fr.treille.suivi.apport.ApportsPorteur;
import java.io.IOException;
import java.util.List;

/** The files that a porteur gives as evidence, kept as they come. */
class PiecesApport extends Div {

    private static final int DIX_MEGAOCTETS = 10_000_000;
    private static final String TROP_GROS =
            "Ce fichier dépasse 10 Mo\u00A0: envoyez-le en plusieurs fois, ou réduisez-le.";

    private final ApportsPorteur apports;
    private final String jeton;
    private final Div liste = new Div();
    private final Upload depot = new Upload();

    PiecesApport(ApportsPorteur apports, String jeton, List<ApportPreuve> preuves) {
        this.apports = apports;
        this.jeton = jeton;
        addClassName("apport-pieces");
        depot.setMaxFileSize(DIX_MEGAOCTETS);
        depot.setI18n(TextesUpload.enFrancais(
                "Ce fichier dépasse 10 Mo\u00A0: envoyez-le en plusieurs fois, ou réduisez-le."));
        depot.setUploadHandler(new Reception(this));
        depot.addFileRejectedListener(rejet -> Messages.erreur(rejet.getErrorMessage()));
        add(
                new Paragraph(
                        "Captures d’écran, extractions ou attestations de votre logiciel\u00A0: PDF, image, Excel, Word ou"
                                + " OpenDocument, 10\u00A0Mo au plus. Aucun document qui nomme des personnes accompagnées."),
                depot,
                liste);
        preuves.forEach(this::montrer);
    }

    /** The browser's own limit binds nobody: whoever holds a link must not fill the memory either. */
    private static final class Reception extends InMemoryUploadHandler {

        Reception(PiecesApport pieces) {
            super((fichier, contenu) -> pieces.recevoir(fichier.fileName(), contenu));
        }

        @Override
        public void handleUploadRequest(UploadEvent envoi) throws IOException {
            if (envoi.getFileSize() < 0 || envoi.getFileSize() > DIX_MEGAOCTETS) {
                envoi.reject(TROP_GROS);
                return;
            }
            super.handleUploadRequest(envoi);
        }
    }

    int nombre() {
        return liste.getComponentCount();
    }

    void recevoir(String nom, byte[] contenu) {
        depot.clearFileList();
        try {
            montrer(apports.joindre(jeton, nom, contenu));
        } catch (Refus refus) {
            Messages.erreur(nom + "\u00A0: " + refus.message());
        }
    }

    private void montrer(ApportPreuve preuve) {
        var piece = new Div();
        var retirer = new Button("Retirer", clic -> {
            try {
                apports.retirer(jeton, preuve.id());
                liste.remove(piece);
            } catch (Refus refus) {
                Messages.erreur(refus.message());
            }
        });
        retirer.setAriaLabel("Retirer " + preuve.nomFichier());
        piece.add(new Span(preuve.nomFichier() + " (" + Formats.taille(preuve.taille()) + ")"), retirer);
        piece.addClassName("apport-piece");
        liste.add(piece);
    }
}

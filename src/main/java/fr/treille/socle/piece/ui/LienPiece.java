package fr.treille.socle.piece.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.PieceFiche;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A piece by its name, which downloads it once it may be read; before, or never, it says why. */
public final class LienPiece extends Span {

    /** @param contenu asked at each download, with the rights of who downloads */
    public LienPiece(PieceFiche piece, Supplier<PieceContenu> contenu) {
        this(piece, piece.nom(), contenu);
    }

    /** @param texte what is shown instead of the name alone */
    public LienPiece(PieceFiche piece, String texte, Supplier<PieceContenu> contenu) {
        addClassName("lien-piece");
        if (!piece.lisible()) {
            var raison = new Span(piece.empechement());
            raison.addClassName(piece.refusee() ? "texte-alerte" : "texte-secondaire");
            add(new Span(texte + ", "), raison);
            return;
        }
        // downloaded, never shown in the page: it comes from outside
        var lien = new Anchor(DownloadHandler.fromInputStream(demande -> telecharger(contenu)), texte);
        lien.getElement()
                .setAttribute("title", piece.type().libelle() + ", SHA-256 " + piece.sha256())
                .setAttribute("download", piece.nom());
        lien.setRouterIgnore(true);
        add(lien);
    }

    private static DownloadResponse telecharger(Supplier<PieceContenu> contenu) {
        try {
            var lu = contenu.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(lu.octets()), lu.nom(), lu.type().mime(), lu.octets().length);
        } catch (Refus refus) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN, refus.message());
        }
    }
}

package fr.treille.dossier.completude.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.EtatPieceDossier;
import fr.treille.dossier.completude.PieceDonnee;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.piece.Apercu;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.ui.LienPiece;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The first page of a piece, drawn by the server, its versions, and what is found of it. */
class VoirPieceDialog extends Dialog {

    VoirPieceDialog(long grappeId, PieceDonnee donnee, DepotPiecesService depot, GestesPieces gestes) {
        var versions = depot.versions(grappeId, donnee.id());
        var derniere = versions.getFirst();
        setHeaderTitle(donnee.attendue().isEmpty() ? donnee.nom() : donnee.attendue());
        setWidth("min(56rem, 94vw)");
        var contenu = new Div(page(depot.apercu(grappeId, donnee.id(), derniere.version()), donnee.nom()));
        contenu.addClassName("piece-apercu");
        contenu.add(liens(donnee, versions, gestes));
        add(contenu);
        getFooter().add(new Button("Fermer", clic -> close()));
        if (gestes.juge() && donnee.etat() == EtatPieceDossier.RECUE) {
            var accepter = new Button("Accepter", clic -> {
                close();
                gestes.accepter(donnee);
            });
            accepter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter()
                    .add(
                            new Button("Refuser", clic -> {
                                close();
                                gestes.refuser(donnee);
                            }),
                            accepter);
        }
    }

    private static Component page(Apercu apercu, String nom) {
        if (apercu.png().isEmpty()) {
            return new Paragraph(apercu.empechement());
        }
        var png = apercu.png().get();
        var image = new Image(
                DownloadHandler.fromInputStream(demande -> new DownloadResponse(
                                new ByteArrayInputStream(png), "page-1.png", "image/png", png.length))
                        .inline(),
                "Première page de " + nom);
        image.addClassName("piece-page");
        var compte =
                new Paragraph(apercu.pages() > 1 ? "Page 1 sur " + Formats.nombre(apercu.pages()) + "." : "Une page.");
        compte.addClassName("texte-secondaire");
        return new Div(image, compte);
    }

    private static Component liens(PieceDonnee donnee, List<PieceFiche> versions, GestesPieces gestes) {
        var liste = new UnorderedList();
        versions.forEach(version -> {
            var ligne = new ListItem(new LienPiece(
                    version,
                    (versions.size() > 1 ? "Version " + version.version() + "\u00A0: " : "") + version.nom() + " ("
                            + Formats.taille(version.taille()) + ")",
                    () -> gestes.contenu(donnee, version.version())));
            ligne.add(", le " + Formats.dateHeure(version.recueLe()) + " par " + version.recuePar()
                    + (version.reserve().isEmpty() ? "" : ". Attention\u00A0: " + version.reserve()));
            liste.add(ligne);
        });
        return liste;
    }
}

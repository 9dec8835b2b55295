package fr.treille.socle.marque.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.marque.BlocMarqueFiche;
import fr.treille.socle.marque.BlocMarqueService;
import fr.treille.socle.marque.ImageImprimee;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.ui.DepotFichier;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The picture that letters bear, where another one is given, and the button that takes it away. */
class PanneauBlocMarque extends Div {

    private final BlocMarqueService service;
    private final String agence;
    private final Runnable ensuite;
    private final Div etat = new Div();
    private final DepotFichier depot;
    private BlocMarqueFiche fiche;

    /**
     * @param agence its name, which says what the picture shows
     * @param ensuite called once letters bear something else
     */
    PanneauBlocMarque(BlocMarqueService service, String agence, Runnable ensuite) {
        this.service = service;
        this.agence = agence;
        this.ensuite = ensuite;
        this.fiche = service.fiche();
        this.depot = DepotFichier.enMemoire(
                        ImageImprimee.TAILLE_MAXIMALE, ImageImprimee.ADMIS, ImageImprimee.tropGros(), this::recevoir)
                .unSeul();
        addClassName("bloc-marque");
        etat.addClassName("bloc-marque-etat");
        add(new H3("Bloc-marque"), etat, depot);
        montrer();
    }

    private void recevoir(String nom, byte[] octets) {
        changer(() -> service.deposer(nom, octets, fiche.version()));
        depot.constater(
                nom, "les lettres et conventions à venir le portent\u00A0; celles qui sont archivées ne changent pas.");
    }

    private void retirer() {
        Messages.confirmer(
                "Retirer le bloc-marque\u00A0?",
                List.of("Les lettres et conventions à venir porteront le nom de l’agence à sa place."),
                "Retirer le bloc-marque",
                () -> {
                    if (Messages.essayer(() -> changer(() -> service.retirer(fiche.version())))) {
                        Messages.succes("Le bloc-marque est retiré.");
                    }
                });
    }

    /** What somebody else did meanwhile is shown before it is said. */
    private void changer(Runnable acte) {
        try {
            acte.run();
        } catch (ModificationConcurrente autre) {
            relire();
            throw autre;
        }
        relire();
    }

    private void relire() {
        fiche = service.fiche();
        montrer();
        ensuite.run();
    }

    private void montrer() {
        etat.removeAll();
        var piece = fiche.piece();
        if (piece == null) {
            etat.add(new Paragraph("Aucun\u00A0: le nom de l’agence est écrit à sa place."));
            return;
        }
        if (piece.lisible()) {
            etat.add(image());
        }
        var provenance = new Paragraph(
                piece.nom() + ", donné par " + piece.recuePar() + (piece.lisible() ? "" : ", " + attente(piece)));
        provenance.addClassName("texte-secondaire");
        var retirer = new Button("Retirer le bloc-marque", clic -> retirer());
        retirer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        etat.add(provenance, retirer);
    }

    private static String attente(PieceFiche piece) {
        return piece.empechement() + ". Le nom de l’agence est écrit à sa place.";
    }

    /** Asked at each display, with the rights of who looks. */
    private Image image() {
        var image = new Image(
                DownloadHandler.fromInputStream(demande -> {
                            try {
                                var lu = service.contenu();
                                return new DownloadResponse(
                                        new ByteArrayInputStream(lu.octets()),
                                        lu.nom(),
                                        lu.type().mime(),
                                        lu.octets().length);
                            } catch (Refus refus) {
                                return DownloadResponse.error(HttpStatusCode.FORBIDDEN, refus.message());
                            }
                        })
                        .inline(),
                "Bloc-marque\u00A0: " + agence);
        image.addClassName("bloc-marque-image");
        return image;
    }
}

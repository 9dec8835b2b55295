package fr.treille.demonstration;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.dossier.completude.PieceDonnee;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Controle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pieces of the invented files: most seen on the national tool, some given as small PDF files, and what is found of them. */
@Component
@Profile("demonstration | test")
public class PiecesInventees {

    private final CompletudeService completude;
    private final DepotPiecesService depot;
    private final InstructionService instructions;
    private final AppreciationService appreciations;

    PiecesInventees(
            CompletudeService completude,
            DepotPiecesService depot,
            InstructionService instructions,
            AppreciationService appreciations) {
        this.completude = completude;
        this.depot = depot;
        this.instructions = instructions;
        this.appreciations = appreciations;
    }

    /** All that the call asks for is there; of a file in three, two pieces are files. */
    public void completer(long grappe, String nom, int rang) {
        if (rang % 3 == 0) {
            completude.liste(grappe).manquantes().stream().limit(2).forEach(attendue -> {
                for (int exemplaire = 1; exemplaire <= attendue.piece().minimum(); exemplaire++) {
                    accepter(grappe, joindre(grappe, nom, attendue, exemplaire));
                }
            });
        }
        var reste = completude.liste(grappe).manquantes().stream()
                .map(attendue -> attendue.piece().libelle())
                .collect(Collectors.toSet());
        if (!reste.isEmpty()) {
            completude.constater(grappe, reste);
        }
    }

    /** A file as it comes: one piece accepted, one to look at, one refused, the others missing. */
    public void entamer(long grappe, String nom) {
        var attendues = completude.liste(grappe).manquantes();
        accepter(grappe, joindre(grappe, nom, attendues.get(0), 1));
        joindre(grappe, nom, attendues.get(1), 1);
        var refusee = joindre(grappe, nom, attendues.get(2), 1);
        completude.refuser(grappe, refusee.id(), refusee.version(), "Les ressources humaines n’y sont pas chiffrées");
    }

    private PieceDonnee joindre(long grappe, String nom, PieceAttendue attendue, int exemplaire) {
        var libelle = attendue.piece().libelle();
        var titre = libelle + (exemplaire > 1 ? " " + exemplaire : "");
        var id = depot.joindre(grappe, new PieceSaisie(libelle, titre + ".pdf", pdf(titre, nom)));
        return completude.liste(grappe).attendues().stream()
                .flatMap(une -> une.donnees().stream())
                .filter(donnee -> donnee.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void accepter(long grappe, PieceDonnee donnee) {
        completude.accepter(grappe, donnee.id(), donnee.version());
    }

    /** What only a person finds of it is found good, for an avis to be favorable. */
    void apprecier(long grappe, int version) {
        instructions.examen(grappe).controles().stream()
                .filter(Controle::bloque)
                .filter(Controle::appreciable)
                .forEach(controle -> appreciations.apprecier(new AppreciationSaisie(
                        grappe,
                        version,
                        controle.critere(),
                        controle.objet(),
                        controle.trouvee(),
                        controle.constat(),
                        true,
                        "Vérifié auprès du porteur, pièces à l’appui.")));
    }

    private static byte[] pdf(String titre, String nom) {
        var lignes = List.of(titre, "Dossier « " + nom + " »", "Document inventé pour la démonstration de Treille.");
        var octets = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var dessin = new PDPageContentStream(document, page)) {
                var hauteur = 760f;
                for (var ligne : lignes) {
                    dessin.beginText();
                    dessin.setFont(
                            new PDType1Font(hauteur > 750 ? FontName.HELVETICA_BOLD : FontName.HELVETICA),
                            hauteur > 750 ? 20 : 12);
                    dessin.newLineAtOffset(60, hauteur);
                    dessin.showText(ligne.replace('’', '\''));
                    dessin.endText();
                    hauteur -= 40;
                }
            }
            document.save(octets);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return octets.toByteArray();
    }
}

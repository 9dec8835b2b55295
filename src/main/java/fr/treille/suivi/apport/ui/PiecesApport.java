package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.TypePiece;
import fr.treille.socle.piece.ui.DepotFichier;
import fr.treille.suivi.apport.ApportOuvert;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.PreuveApportee;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.ui.ChampsPortee;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a porteur gives as evidence, kept as they come; of each he says what it proves. */
class PiecesApport extends Div {

    private final ApportsPorteur apports;
    private final String jeton;
    private final ApportOuvert apport;
    private final LocalDate aujourdhui;
    private final Runnable apres;
    private final Div liste = new Div();
    private final Map<Long, PorteePreuve> portees = new LinkedHashMap<>();

    /** @param apres to call when a file came, went, or was said to prove something */
    PiecesApport(ApportsPorteur apports, String jeton, ApportOuvert apport, LocalDate aujourdhui, Runnable apres) {
        this.apports = apports;
        this.jeton = jeton;
        this.apport = apport;
        this.aujourdhui = aujourdhui;
        this.apres = apres;
        addClassName("apport-pieces");
        add(
                new Paragraph(
                        "Captures d’écran, extractions ou attestations de votre logiciel. Aucun document qui nomme des"
                                + " personnes accompagnées. Dites de chacun ce qu’il prouve\u00A0: il ne compte qu’ainsi."),
                DepotFichier.enMemoire(
                        TypePiece.TAILLE_MAXIMALE, TypePiece.ADMIS, TypePiece.tropGros(), this::recevoir),
                liste);
        apport.preuves().forEach(this::montrer);
    }

    int nombre() {
        return liste.getComponentCount();
    }

    /** How many of them do not say what they prove yet. */
    long aPreciser() {
        return portees.values().stream().filter(portee -> !portee.precisee()).count();
    }

    private void recevoir(String nom, byte[] contenu) {
        montrer(apports.joindre(jeton, nom, contenu));
        apres.run();
    }

    private void montrer(PreuveApportee preuve) {
        var fichier = preuve.piece();
        var piece = new Div(new Span(enClair(fichier)));
        var retirer = new Button("Retirer", clic -> {
            try {
                apports.retirer(jeton, fichier.id());
                liste.remove(piece);
                portees.remove(fichier.id());
                apres.run();
            } catch (Refus refus) {
                Messages.erreur(refus.message());
            }
        });
        retirer.setAriaLabel("Retirer " + fichier.nom());
        piece.add(retirer);
        piece.addClassName("apport-piece");
        if (!fichier.refusee()) {
            portees.put(fichier.id(), preuve.portee());
            piece.add(portee(fichier, preuve.portee()));
        }
        liste.add(piece);
    }

    /** What it proves: to be said at once, then in a line that can be corrected. */
    private Div portee(PieceFiche fichier, PorteePreuve portee) {
        var place = new Div();
        place.addClassName("apport-portee");
        montrer(place, fichier, portee);
        return place;
    }

    private void montrer(Div place, PieceFiche fichier, PorteePreuve portee) {
        place.removeAll();
        if (portee.precisee()) {
            var corriger = new Button("Corriger ce qu’il prouve", clic -> demander(place, fichier, portee));
            corriger.setAriaLabel("Corriger ce que prouve " + fichier.nom());
            place.add(new Span("Prouve\u00A0: " + portee.enClair(apport.cibles(), apport.noms()) + "."), corriger);
        } else {
            demander(place, fichier, portee);
        }
    }

    private void demander(Div place, PieceFiche fichier, PorteePreuve portee) {
        place.removeAll();
        var champs = new ChampsRefusables();
        var dits = new ChampsPortee(apport.cibles(), apport.noms(), aujourdhui).inscrire(champs::ajouter);
        dits.montrer(portee);
        var enregistrer = new Button(
                "Enregistrer ce que prouve ce fichier",
                clic -> champs.obtenir(() -> apports.preciser(jeton, fichier.id(), dits.lire()))
                        .ifPresent(dite -> {
                            portees.put(fichier.id(), dite);
                            montrer(place, fichier, dite);
                            apres.run();
                        }));
        place.add(dits, enregistrer);
    }

    /** « extraction.pdf (14 o), en attente du contrôle antivirus ». */
    static String enClair(PieceFiche preuve) {
        return preuve.nom() + " (" + Formats.taille(preuve.taille()) + ")"
                + (preuve.lisible() ? "" : ", " + preuve.empechement());
    }
}

package fr.treille.dossier.completude.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.EtatAttendue;
import fr.treille.dossier.completude.ListePieces;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pieces of a file: asked for, with why, then advised, then without object. */
@org.springframework.stereotype.Component
class OngletPieces implements OngletGrappe {

    private final CompletudeService completude;
    private final DepotPiecesService depot;
    private final Deports deports;

    OngletPieces(CompletudeService completude, DepotPiecesService depot, Deports deports) {
        this.completude = completude;
        this.depot = depot;
        this.deports = deports;
    }

    @Override
    public int ordre() {
        return 21;
    }

    @Override
    public Groupe groupe() {
        return Groupe.INSTRUCTION;
    }

    @Override
    public String titre() {
        return "Pièces";
    }

    @Override
    public String chemin() {
        return CompletudeService.ONGLET;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var liste = completude.liste(grappe.id());
        var deport = deports.raison(grappe.id());
        var gestes = new GestesPieces(
                grappe,
                completude,
                depot,
                CompletudeService.modifiable(grappe) && AgentConnecte.courant().peut(Droits.INSTRUIRE),
                deport.isEmpty(),
                rafraichir);
        var contenu = new Div(etat(liste, gestes));
        contenu.addClassName("pieces-dossier");
        if (gestes.permis() && !gestes.juge()) {
            contenu.add(new Paragraph(deport));
        }
        section(
                contenu,
                "Exigées",
                liste.attendues().stream().filter(PieceAttendue::exigee).toList(),
                gestes);
        section(
                contenu,
                "Recommandées",
                liste.attendues().stream().filter(PieceAttendue::recommandee).toList(),
                gestes);
        if (!liste.autres().isEmpty()) {
            var autres = new Div(new H2("Autres pièces"));
            liste.autres().forEach(donnee -> autres.add(new LignePieceDonnee(donnee, gestes)));
            contenu.add(autres);
        }
        if (gestes.permis()) {
            contenu.add(gestes.joindre("", "Joindre une autre pièce"));
        }
        sansObjet(contenu, liste);
        return contenu;
    }

    static String complet(int exigees) {
        return "Le dossier est complet\u00A0: "
                + (exigees > 1
                        ? "les " + exigees + " pièces exigées sont acceptées."
                        : "la pièce exigée est acceptée.");
    }

    /** Where the whole stands, and the one gesture that does all of it for who checked it elsewhere. */
    private static Component etat(ListePieces liste, GestesPieces gestes) {
        var exigees = liste.attendues().stream().filter(PieceAttendue::exigee).toList();
        var manquantes = liste.manquantes();
        var aVerifier = manquantes.stream()
                .filter(attendue -> attendue.etat() == EtatAttendue.A_VERIFIER)
                .count();
        var phrase = new Paragraph(
                exigees.isEmpty()
                        ? "L’appel à projets n’exige aucune pièce de ce dossier."
                        : manquantes.isEmpty()
                                ? complet(exigees.size())
                                : "Pièces exigées acceptées\u00A0: " + (exigees.size() - manquantes.size()) + " sur "
                                        + exigees.size()
                                        + (aVerifier == 0 ? "." : "\u00A0; à vérifier\u00A0: " + aVerifier + "."));
        phrase.setClassName("texte-alerte", !manquantes.isEmpty());
        var entete = new Div(phrase);
        entete.addClassName("barre-actions");
        if (gestes.juge() && !manquantes.isEmpty()) {
            var toutes = new Button(
                    "Tout est sur l’outil national",
                    clic -> Messages.confirmer(
                            "Constater " + manquantes.size() + (manquantes.size() > 1 ? " pièces" : " pièce")
                                    + "\u00A0?",
                            List.of(
                                    "Vous les avez vues sur l’outil national, et elles sont conformes\u00A0: "
                                            + liste.manque() + ".",
                                    "Elles sont acceptées à votre nom, sans fichier dans Treille."),
                            "Les constater",
                            () -> gestes.constater(manquantes.stream()
                                    .map(attendue -> attendue.piece().libelle())
                                    .collect(Collectors.toSet()))));
            toutes.addThemeVariants(ButtonVariant.LUMO_SMALL);
            entete.add(toutes);
        }
        return entete;
    }

    private static void section(Div contenu, String titre, List<PieceAttendue> attendues, GestesPieces gestes) {
        if (attendues.isEmpty()) {
            return;
        }
        var liste = new UnorderedList();
        liste.addClassName("controles");
        attendues.forEach(attendue -> liste.add(new LignePieceAttendue(attendue, gestes)));
        contenu.add(new Div(new H2(titre), liste));
    }

    /** What the call asks of other files: said, so that nobody looks for it. */
    private static void sansObjet(Div contenu, ListePieces liste) {
        var autres = liste.attendues().stream()
                .filter(attendue -> !attendue.exigee() && !attendue.recommandee())
                .toList();
        if (autres.isEmpty()) {
            return;
        }
        var puces = new UnorderedList(autres.stream()
                .map(attendue -> new ListItem(attendue.piece().libelle() + "\u00A0: "
                        + minuscule(attendue.piece().condition().libelle()) + "."))
                .toArray(ListItem[]::new));
        puces.addClassName("texte-secondaire");
        contenu.add(new Div(new H2("Sans objet pour ce dossier"), puces));
    }

    private static String minuscule(String libelle) {
        return libelle.substring(0, 1).toLowerCase(Locale.FRENCH) + libelle.substring(1);
    }
}

package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.selection.MultiSelect;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.acte.ChampManquant;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.nombre.ActeVerifie;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each says and lacks; the choice is free, the buttons say what of it they take. */
final class ListeActesEnNombre extends Liste<ActeVerifie, List<ActeVerifie>, Integer> {

    private final GenreActe genre;

    /**
     * @param aVerifier labels of {@link ActeVerifie#resume()} that have a column, beside the amount
     * @param onglet tab of a grappe where its document is
     */
    ListeActesEnNombre(GenreActe genre, String onglet, List<String> aVerifier, Supplier<List<ActeVerifie>> lignes) {
        super(genre.nom().pluriel() + " à faire", genre.nom().pluriel() + " à faire", "");
        this.genre = genre;
        filtrer(lignes);
        lireTout(toutes -> toutes, List::size);
        colonnes()
                .texte("grappe", "Grappe", ActeVerifie::nom)
                .rendue(ligne -> new Anchor(GrappeLiens.onglet(ligne.objetId(), onglet), ligne.nom()))
                .largeur(12)
                .souple(1);
        aVerifier.forEach(libelle -> colonnes()
                .texte(libelle, libelle, ligne -> valeur(ligne, libelle))
                .largeur(8));
        colonnes().montant("montant", "Montant", ListeActesEnNombre::montant).largeur(8.2);
        colonnes()
                .texte("destinataire", "Destinataire", ActeVerifie::destinataire)
                .largeur(14)
                .souple(1);
        colonnes()
                .texte("etat", "État", this::enClair)
                .rendue(this::etat)
                .largeur(18)
                .souple(2);
        pied(nombre -> Formats.nombre(nombre) + " "
                + (nombre > 1 ? genre.nom().pluriel() : genre.nom().nom()) + " à faire");
        siVide("Rien n’attend\u00A0: chaque décision a déjà son document.");
        cocher(ActeVerifie::objetId, Set::size, () -> {});
    }

    MultiSelect<Grid<ActeVerifie>, ActeVerifie> choisies() {
        return grille().asMultiSelect();
    }

    private static @Nullable Montant montant(ActeVerifie ligne) {
        return ligne.resume().stream()
                .map(Information::montant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String valeur(ActeVerifie ligne, String libelle) {
        return ligne.resume().stream()
                .filter(dit -> dit.libelle().equals(libelle))
                .map(Information::valeur)
                .findFirst()
                .orElse("");
    }

    private String enClair(ActeVerifie ligne) {
        var courante = ligne.courante();
        if (courante != null) {
            return AffichageActe.enClair(courante.etat(), courante.etatMessage()) + " " + courante.reference();
        }
        if (ligne.prete()) {
            return "Prêt" + genre.nom().e();
        }
        return ligne.refus().isEmpty()
                ? "Il manque "
                        + ligne.manquants().stream().map(ChampManquant::libelle).collect(Collectors.joining(", "))
                : ligne.refus();
    }

    private Component etat(ActeVerifie ligne) {
        var courante = ligne.courante();
        if (courante != null) {
            return new Div(
                    AffichageActe.etat(courante.etat(), courante.etatMessage()), new Span(" " + courante.reference()));
        }
        if (ligne.prete()) {
            return new Badge(enClair(ligne), Badge.Ton.REUSSI);
        }
        if (!ligne.refus().isEmpty()) {
            return new Span(ligne.refus());
        }
        var manque = new Div(new Badge("Il manque", Badge.Ton.ALERTE), new Span(" "));
        ligne.manquants().forEach(champ -> {
            if (manque.getComponentCount() > 2) {
                manque.add(new Span(", "));
            }
            manque.add(champ.lien().isEmpty() ? new Span(champ.libelle()) : new Anchor(champ.lien(), champ.libelle()));
        });
        return manque;
    }
}

package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.notification.CourrierLigne;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.courrier.DocumentService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The columns of any list of documents made for porteurs; a row opens its grappe.
 *
 * @param <L> a row
 */
public final class ColonnesCourrier<L extends CourrierLigne> {

    private final Grille<L> grille;
    private final DocumentService documents;
    private final String onglet;

    /** @param onglet the grappe's tab where these documents are */
    public ColonnesCourrier(Grille<L> grille, DocumentService documents, String onglet) {
        this.grille = grille;
        this.documents = documents;
        this.onglet = onglet;
        grille.ouvrir(ligne -> UI.getCurrent().navigate(GrappeLiens.onglet(ligne.grappeId(), onglet)));
    }

    /**
     * Which document, of which grappe.
     *
     * @param largeur of the reference, CSS
     */
    public void document(String largeur) {
        grille.composant("reference", "Référence", largeur, this::ouverture);
        grille.date("date", "Date", "6.25rem", L::date);
        grille.composant("grappe", "Grappe", "9rem", this::grappe)
                .setFlexGrow(1)
                .setTooltipGenerator(L::grappe);
        grille.texte("porteur", "Porteur", "8rem", L::porteur).setFlexGrow(1);
    }

    /** What it grants, and when it left. */
    public void envoi() {
        grille.montant("montant", "Montant", "6.5rem", L::montant);
        grille.texte("envoyeeLe", "Envoyée le", "7.5rem", ligne -> jour(ligne.envoyeeLe()))
                .setTooltipGenerator(ligne -> {
                    var quand = ligne.envoyeeLe();
                    return quand == null ? null : Formats.dateHeure(quand);
                });
    }

    /** Its message and its download, for who asks for them. */
    public void aLaDemande() {
        grille.composant("message", "Message", "8rem", ligne -> Affichage.message(ligne.etatMessage()))
                .setVisible(false);
        grille.composant("pdf", "PDF", "3.5rem", this::telechargement)
                .setSortable(false)
                .setVisible(false);
    }

    private static String jour(@Nullable Instant quand) {
        return quand == null ? "" : Formats.date(Formats.jour(quand));
    }

    private Component ouverture(L ligne) {
        var lien = ApercuPdf.ouvrir(ligne.reference(), () -> octets(ligne), ligne.reference() + ".pdf");
        lien.getElement().setAttribute("title", "Ouvrir le PDF dans un nouvel onglet");
        return lien;
    }

    private Component telechargement(L ligne) {
        return ApercuPdf.icone(ligne.reference(), () -> octets(ligne), ligne.reference() + ".pdf");
    }

    private byte[] octets(L ligne) {
        return documents.contenu(ligne.documentId()).octets();
    }

    private Component grappe(L ligne) {
        return new Anchor(GrappeLiens.onglet(ligne.grappeId(), onglet), ligne.grappe());
    }
}

package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.CourrierLigne;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.JeuColonnes;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;

/**
 * The columns of any list of documents made for porteurs; a row opens its grappe.
 *
 * @param <L> a row
 */
public final class ColonnesCourrier<L extends CourrierLigne> {

    private static final int PERIODE_MS = 3000;

    private final JeuColonnes<L> colonnes;
    private final DocumentService documents;
    private final String onglet;
    private final Rafraichissement suivi;

    /** Whether a row that was shown says that its message is leaving. */
    private boolean enMouvement;

    /** @param onglet the grappe's tab where these documents are */
    public ColonnesCourrier(Liste<L, ?, ?> liste, DocumentService documents, String onglet) {
        this.colonnes = liste.colonnes();
        this.documents = documents;
        this.onglet = onglet;
        this.suivi = Rafraichissement.suivre(liste, PERIODE_MS, () -> enMouvement, () -> {
            enMouvement = false;
            liste.actualiser();
        });
        liste.ouvrir(ligne -> GrappeLiens.onglet(ligne.grappeId(), onglet));
    }

    /**
     * Which document, of which grappe.
     *
     * @param largeur of the reference, in rem
     */
    public void document(double largeur) {
        colonnes.texte("reference", "Référence", L::reference)
                .rendue(this::ouverture)
                .largeur(largeur);
        colonnes.date("date", "Date", L::date);
        colonnes.texte("grappe", "Grappe", L::grappe)
                .rendue(this::grappe)
                .bulle(L::grappe)
                .largeur(9)
                .souple(1);
        colonnes.organisme("porteur", "Porteur", L::porteur).largeur(8).souple(1);
    }

    /** Where it is. */
    public Colonne<L> etat() {
        return colonnes.texte("etat", "État", ligne -> AffichageActe.enClair(ligne.etat(), ligne.etatMessage()))
                .rendue(this::badge)
                .largeur(8.75);
    }

    private Component badge(L ligne) {
        var message = ligne.etatMessage();
        if (ligne.etat() == EtatActe.ENVOYEE && message != null && message.enMouvement() && !enMouvement) {
            enMouvement = true;
            suivi.accorder();
        }
        return AffichageActe.etat(ligne.etat(), message);
    }

    /** What it grants, and when it left. */
    public void envoi() {
        colonnes.montant("montant", "Montant", L::montant).largeur(8.2);
        colonnes.instant("envoyeeLe", "Envoyée le", L::envoyeeLe)
                .ecrite(ligne -> {
                    var quand = ligne.envoyeeLe();
                    return quand == null ? "" : Formats.date(Formats.jour(quand));
                })
                .bulle(ligne -> {
                    var quand = ligne.envoyeeLe();
                    return quand == null ? null : Formats.dateHeure(quand);
                })
                .largeur(7.5);
    }

    /** Its message and its download, for who asks for them. */
    public void aLaDemande() {
        colonnes.choix("message", "Message", L::etatMessage, EtatMessage::libelle)
                .rendue(ligne -> AffichageActe.message(ligne.etatMessage()))
                .largeur(8)
                .cachee();
        colonnes.geste("pdf", "PDF", this::telechargement).largeur(3.5).cachee();
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

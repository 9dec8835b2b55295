package fr.treille.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.treille.commun.Formats;
import fr.treille.commun.Montant;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.EtatUrl;
import fr.treille.commun.ui.Grille;
import fr.treille.courrier.DocumentService;
import fr.treille.courrier.envoi.EtatMessage;
import fr.treille.equipe.Droits;
import fr.treille.grappe.GrappeLiens;
import fr.treille.notification.EtatLettre;
import fr.treille.notification.LettreFiltre;
import fr.treille.notification.LettreLigne;
import fr.treille.notification.LettreService;
import fr.treille.notification.LettreTotaux;
import fr.treille.notification.SensDecision;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every decision letter of the région. */
@Route("courriers")
@PageTitle("Courriers")
@Menu(title = "Courriers", order = 6, icon = "vaadin:envelope")
@RolesAllowed(Droits.CONSULTER)
class CourriersView extends Div implements BeforeEnterObserver {

    private static final String PAR_DEFAUT = "-date";

    private final LettreService lettres;
    private final DocumentService documents;
    private final Grille<LettreLigne> grille = new Grille<>("courriers");
    private final TextField texte = Champs.filtre("Référence, grappe, porteur");
    private final Select<SensDecision> sens =
            FiltreListe.de("Décision", "Décision\u00A0: toutes", SensDecision.values(), SensDecision::libelle);
    private final Select<EtatLettre> etat =
            FiltreListe.de("État", "État\u00A0: tous", EtatLettre.values(), EtatLettre::libelle);
    private final Select<EtatMessage> message =
            FiltreListe.de("Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
    private final Div pied = new Div();
    private LettreTotaux totaux = new LettreTotaux(0, Montant.zero());
    private boolean prete;

    CourriersView(LettreService lettres, DocumentService documents) {
        this.lettres = lettres;
        this.documents = documents;
        addClassName("page");
        colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres(), grille, pied);
    }

    private Component filtres() {
        texte.addClassName("filtre-courrier");
        texte.addValueChangeListener(saisie -> filtrer());
        sens.addValueChangeListener(choix -> filtrer());
        etat.addValueChangeListener(choix -> filtrer());
        message.addValueChangeListener(choix -> filtrer());
        var colonnes = grille.choixColonnes();
        colonnes.addClassName("pousse");
        var barre = new Div(texte, sens, etat, message, colonnes);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void colonnes() {
        grille.composant("reference", "Référence", "13.5rem", this::document);
        grille.date("date", "Date", "6.25rem", LettreLigne::date);
        grille.composant("grappe", "Grappe", "9rem", CourriersView::grappe)
                .setFlexGrow(1)
                .setTooltipGenerator(LettreLigne::grappe);
        grille.texte("porteur", "Porteur", "8rem", LettreLigne::porteur).setFlexGrow(1);
        grille.composant("sens", "Décision", "7.75rem", ligne -> Affichage.sens(ligne.sens()));
        grille.composant("etat", "État", "8.75rem", ligne -> Affichage.etat(ligne.etat(), ligne.etatMessage()));
        grille.montant("montant", "Montant", "6.5rem", LettreLigne::montant);
        grille.texte("envoyeeLe", "Envoyée le", "7.5rem", ligne -> jour(ligne.envoyeeLe()))
                .setTooltipGenerator(ligne -> {
                    var quand = ligne.envoyeeLe();
                    return quand == null ? null : Formats.dateHeure(quand);
                });
        grille.composant("message", "Message", "8rem", ligne -> Affichage.message(ligne.etatMessage()))
                .setVisible(false);
        grille.composant("pdf", "PDF", "3.5rem", this::telechargement)
                .setSortable(false)
                .setVisible(false);
        grille.ouvrir(ligne -> UI.getCurrent().navigate(GrappeLiens.onglet(ligne.grappeId(), OngletCourriers.CHEMIN)));
        grille.siVide(
                "Aucune lettre ne répond à ces filtres. Une lettre se prépare depuis la page de sa grappe, une fois"
                        + " l’avis donné.");
        grille.addSortListener(tri -> memoriser());
    }

    private static String jour(@Nullable Instant quand) {
        return quand == null ? "" : Formats.date(LocalDate.ofInstant(quand, Formats.ZONE));
    }

    private Component document(LettreLigne ligne) {
        var lien = ApercuPdf.ouvrir(
                ligne.reference(), () -> documents.contenu(ligne.documentId()).octets(), ligne.reference() + ".pdf");
        lien.getElement().setAttribute("title", "Ouvrir le PDF dans un nouvel onglet");
        return lien;
    }

    private Component telechargement(LettreLigne ligne) {
        return ApercuPdf.icone(
                ligne.reference(), () -> documents.contenu(ligne.documentId()).octets(), ligne.reference() + ".pdf");
    }

    private static Component grappe(LettreLigne ligne) {
        return new Anchor(GrappeLiens.onglet(ligne.grappeId(), OngletCourriers.CHEMIN), ligne.grappe());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        prete = false;
        var adresse = new EtatUrl(entree.getLocation().getQueryParameters());
        texte.setValue(adresse.texte("texte"));
        FiltreListe.lire(sens, SensDecision.values(), adresse.texte("sens"));
        FiltreListe.lire(etat, EtatLettre.values(), adresse.texte("etat"));
        FiltreListe.lire(message, EtatMessage.values(), adresse.texte("message"));
        grille.trier(adresse, PAR_DEFAUT);
        totaliser();
        grille.setItemsPageable(page -> lettres.rechercher(filtre(), page), page -> totaux.nombre());
        prete = true;
    }

    private LettreFiltre filtre() {
        return new LettreFiltre(texte.getValue(), sens.getValue(), etat.getValue(), message.getValue());
    }

    private void filtrer() {
        if (prete) {
            memoriser();
            totaliser();
            grille.getDataProvider().refreshAll();
        }
    }

    private void memoriser() {
        if (prete) {
            new EtatUrl(QueryParameters.empty())
                    .mettre("texte", texte.getValue().strip())
                    .mettre("sens", FiltreListe.nom(sens))
                    .mettre("etat", FiltreListe.nom(etat))
                    .mettre("message", FiltreListe.nom(message))
                    .mettre(EtatUrl.TRI, grille.tri().equals(PAR_DEFAUT) ? "" : grille.tri())
                    .ecrire(UI.getCurrent());
        }
    }

    private void totaliser() {
        totaux = lettres.totaux(filtre());
        pied.setText(Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " lettres" : " lettre") + " · "
                + totaux.montant() + " accordés");
    }
}

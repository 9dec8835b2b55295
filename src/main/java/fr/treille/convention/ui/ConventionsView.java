package fr.treille.convention.ui;

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
import fr.treille.commun.ui.Badge;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.EtatUrl;
import fr.treille.commun.ui.Grille;
import fr.treille.convention.ConventionFiltre;
import fr.treille.convention.ConventionLectureService;
import fr.treille.convention.ConventionLigne;
import fr.treille.convention.ConventionTotaux;
import fr.treille.convention.EtatConvention;
import fr.treille.courrier.DocumentService;
import fr.treille.courrier.envoi.EtatMessage;
import fr.treille.equipe.Droits;
import fr.treille.grappe.GrappeLiens;
import fr.treille.notification.ui.Affichage;
import fr.treille.notification.ui.ApercuPdf;
import fr.treille.notification.ui.FiltreListe;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every convention of the région. */
@Route("conventions")
@PageTitle("Conventions")
@Menu(title = "Conventions", order = 7, icon = "vaadin:file-text-o")
@RolesAllowed(Droits.CONSULTER)
class ConventionsView extends Div implements BeforeEnterObserver {

    private static final String PAR_DEFAUT = "-date";

    private final ConventionLectureService conventions;
    private final DocumentService documents;
    private final Grille<ConventionLigne> grille = new Grille<>("conventions");
    private final TextField texte = Champs.filtre("Référence, grappe, porteur");
    private final Select<EtatConvention> etat =
            FiltreListe.de("État", "État\u00A0: tous", EtatConvention.values(), EtatConvention::libelle);
    private final Select<EtatMessage> message =
            FiltreListe.de("Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
    private final Div pied = new Div();
    private ConventionTotaux totaux = new ConventionTotaux(0, Montant.zero());
    private boolean prete;

    ConventionsView(ConventionLectureService conventions, DocumentService documents) {
        this.conventions = conventions;
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
        etat.addValueChangeListener(choix -> filtrer());
        message.addValueChangeListener(choix -> filtrer());
        var colonnes = grille.choixColonnes();
        colonnes.addClassName("pousse");
        var barre = new Div(texte, etat, message, colonnes);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void colonnes() {
        grille.composant("reference", "Référence", "16.5rem", this::document);
        grille.date("date", "Date", "6.25rem", ConventionLigne::date);
        grille.composant("grappe", "Grappe", "9rem", ConventionsView::grappe)
                .setFlexGrow(1)
                .setTooltipGenerator(ConventionLigne::grappe);
        grille.texte("porteur", "Porteur", "8rem", ConventionLigne::porteur).setFlexGrow(1);
        grille.composant("etat", "État", "8.75rem", ligne -> etat(ligne.etat(), ligne.etatMessage()));
        grille.montant("montant", "Montant", "6.5rem", ConventionLigne::montant);
        grille.texte("envoyeeLe", "Envoyée le", "7.5rem", ligne -> jour(ligne.envoyeeLe()))
                .setTooltipGenerator(ligne -> {
                    var quand = ligne.envoyeeLe();
                    return quand == null ? null : Formats.dateHeure(quand);
                });
        grille.date("signeeLe", "Signée le", "7rem", ConventionLigne::signeeLe);
        grille.composant("message", "Message", "8rem", ligne -> Affichage.message(ligne.etatMessage()))
                .setVisible(false);
        grille.composant("pdf", "PDF", "3.5rem", this::telechargement)
                .setSortable(false)
                .setVisible(false);
        grille.ouvrir(ligne -> UI.getCurrent().navigate(GrappeLiens.onglet(ligne.grappeId(), OngletConvention.CHEMIN)));
        grille.siVide(
                "Aucune convention ne répond à ces filtres. Une convention se prépare depuis la page de sa grappe, une"
                        + " fois l’avis favorable notifié.");
        grille.addSortListener(tri -> memoriser());
    }

    /** Where a convention is; once sent and not signed, where its message is. */
    static Badge etat(EtatConvention etat, @Nullable EtatMessage message) {
        return switch (etat) {
            case GENEREE -> new Badge(etat.libelle(), Badge.Ton.EN_COURS);
            case ENVOYEE -> Affichage.envoi(message);
            case SIGNEE -> new Badge(etat.libelle(), Badge.Ton.REUSSI);
            case REMPLACEE -> new Badge(etat.libelle(), Badge.Ton.NEUTRE);
        };
    }

    private static String jour(@Nullable Instant quand) {
        return quand == null ? "" : Formats.date(LocalDate.ofInstant(quand, Formats.ZONE));
    }

    private Component document(ConventionLigne ligne) {
        var lien = ApercuPdf.ouvrir(
                ligne.reference(), () -> documents.contenu(ligne.documentId()).octets(), ligne.reference() + ".pdf");
        lien.getElement().setAttribute("title", "Ouvrir le PDF dans un nouvel onglet");
        return lien;
    }

    private Component telechargement(ConventionLigne ligne) {
        return ApercuPdf.icone(
                ligne.reference(), () -> documents.contenu(ligne.documentId()).octets(), ligne.reference() + ".pdf");
    }

    private static Component grappe(ConventionLigne ligne) {
        return new Anchor(GrappeLiens.onglet(ligne.grappeId(), OngletConvention.CHEMIN), ligne.grappe());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        prete = false;
        var adresse = new EtatUrl(entree.getLocation().getQueryParameters());
        texte.setValue(adresse.texte("texte"));
        FiltreListe.lire(etat, EtatConvention.values(), adresse.texte("etat"));
        FiltreListe.lire(message, EtatMessage.values(), adresse.texte("message"));
        grille.trier(adresse, PAR_DEFAUT);
        totaliser();
        grille.setItemsPageable(page -> conventions.rechercher(filtre(), page), page -> totaux.nombre());
        prete = true;
    }

    private ConventionFiltre filtre() {
        return new ConventionFiltre(texte.getValue(), etat.getValue(), message.getValue());
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
                    .mettre("etat", FiltreListe.nom(etat))
                    .mettre("message", FiltreListe.nom(message))
                    .mettre(EtatUrl.TRI, grille.tri().equals(PAR_DEFAUT) ? "" : grille.tri())
                    .ecrire(UI.getCurrent());
        }
    }

    private void totaliser() {
        totaux = conventions.totaux(filtre());
        pied.setText(Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " conventions" : " convention") + " · "
                + totaux.montant() + " conventionnés");
    }
}

package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.engagement.convention.ConventionFiltre;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionLigne;
import fr.treille.engagement.convention.ConventionTotaux;
import fr.treille.engagement.convention.EtatConvention;
import fr.treille.engagement.notification.ui.Affichage;
import fr.treille.engagement.notification.ui.ColonnesCourrier;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Every convention of the région. */
@Route("conventions")
@PageTitle("Conventions")
@Menu(title = "Conventions", order = 4, icon = "vaadin:file-text-o")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.CONSULTER)
class ConventionsView extends Div implements BeforeEnterObserver {

    private final ConventionLectureService conventions;
    private final Grille<ConventionLigne> grille = new Grille<>("conventions");
    private final BarreFiltres filtres = new BarreFiltres(grille, "-date", this::actualiser);
    private final TextField texte = filtres.texte("Référence, grappe, porteur");
    private final Select<EtatConvention> etat =
            filtres.choix("etat", "État", "État\u00A0: tous", EtatConvention.values(), EtatConvention::libelle);
    private final Select<EtatMessage> message =
            filtres.choix("message", "Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
    private final Div pied = new Div();
    private ConventionTotaux totaux = new ConventionTotaux(0, Montant.zero());

    ConventionsView(ConventionLectureService conventions, DocumentService documents) {
        this.conventions = conventions;
        addClassName("page");
        texte.addClassName("filtre-courrier");
        colonnes(documents);
        filtres.colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, grille, pied);
    }

    private void colonnes(DocumentService documents) {
        var colonnes = new ColonnesCourrier<>(grille, documents, OngletConvention.CHEMIN);
        colonnes.document("16.5rem");
        grille.composant("etat", "État", "8.75rem", ligne -> etat(ligne.etat(), ligne.etatMessage()));
        colonnes.envoi();
        grille.date("signeeLe", "Signée le", "7rem", ConventionLigne::signeeLe);
        colonnes.aLaDemande();
        grille.siVide(
                "Aucune convention ne répond à ces filtres. Une convention se prépare depuis la page de sa grappe, une"
                        + " fois l’avis favorable notifié.");
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

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        totaliser();
        grille.setItemsPageable(page -> conventions.rechercher(filtre(), page), page -> totaux.nombre());
    }

    private ConventionFiltre filtre() {
        return new ConventionFiltre(texte.getValue(), etat.getValue(), message.getValue());
    }

    private void actualiser() {
        totaliser();
        grille.getDataProvider().refreshAll();
    }

    private void totaliser() {
        totaux = conventions.totaux(filtre());
        pied.setText(Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " conventions" : " convention") + " · "
                + totaux.montant() + " conventionnés");
    }
}

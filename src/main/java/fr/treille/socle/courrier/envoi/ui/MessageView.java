package fr.treille.socle.courrier.envoi.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.AgendaJoint;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageFiche;
import fr.treille.socle.courrier.envoi.MessageFiche.Passage;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One message: what it says, to whom, what was tried, and what a person can do about it. */
@Route(value = "boite-envoi/:message", layout = BoiteEnvoiView.class)
@RolesAllowed(Droits.CONSULTER)
class MessageView extends Div implements BeforeEnterObserver, HasDynamicTitle, ListeEtDetail.Detail {

    private static final int PERIODE_MS = 2000;

    private final EnvoiService envois;
    private final DocumentService documents;
    private final Anchor retour = new Anchor("boite-envoi", "← Boîte d’envoi");
    private final Rafraichissement suivi;
    private @Nullable MessageFiche fiche;

    MessageView(EnvoiService envois, DocumentService documents) {
        this.envois = envois;
        this.documents = documents;
        addClassName("page-defilante");
        suivi = Rafraichissement.suivre(
                this, PERIODE_MS, () -> fiche != null && fiche.etat().enMouvement(), this::recharger);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var trouvee = entree.getRouteParameters()
                .get("message")
                .filter(texte -> texte.matches("[0-9]{1,18}"))
                .flatMap(texte -> envois.fiche(Long.parseLong(texte)));
        if (trouvee.isEmpty()) {
            throw new NotFoundException();
        }
        suivre(entree.getLocation().getQueryParameters());
        afficher(trouvee.get());
    }

    /** Back to the list as it is filtered. */
    @Override
    public void suivre(QueryParameters liste) {
        var filtres = liste.getQueryString();
        retour.setHref(filtres.isEmpty() ? "boite-envoi" : "boite-envoi?" + filtres);
    }

    @Override
    public String getPageTitle() {
        return fiche == null ? "Message" : "Message – " + fiche.ligne().objet();
    }

    private void recharger() {
        if (fiche != null) {
            envois.fiche(fiche.id()).ifPresent(this::afficher);
        }
    }

    /** After what the reader did: the list beside it says it too. */
    private void changer() {
        recharger();
        var ensemble = findAncestor(ListeEtDetail.class);
        if (ensemble != null) {
            ensemble.actualiser();
        }
    }

    private void afficher(MessageFiche lue) {
        var inchangee = fiche != null && fiche.version() == lue.version();
        fiche = lue;
        suivi.accorder();
        if (inchangee) {
            return;
        }
        removeAll();
        add(
                retour,
                entete(lue),
                new ProchaineEtape(envois, lue, this::changer),
                informations(lue),
                new H3("Texte"),
                corps(lue),
                new H3("Pièces jointes"),
                pieces(lue),
                new H3("Historique"),
                historique(lue));
    }

    private static Component entete(MessageFiche lue) {
        var entete = new Div(new H2(lue.ligne().objet()), AffichageMessages.badge(lue.ligne()));
        if (!lue.ligne().sujet().isBlank()) {
            entete.add(new Anchor(Liens.relatif(lue.ligne().lien()), lue.ligne().sujet()));
        }
        entete.addClassName("message-entete");
        return entete;
    }

    private static Component informations(MessageFiche lue) {
        var informations = new Div(
                Champs.information("À", adresses(lue, AdresseCourriel.Champ.A)),
                Champs.information("Copie", adresses(lue, AdresseCourriel.Champ.CC)),
                Champs.information("Écrit le", Formats.dateHeure(lue.ligne().creeLe()) + ", par " + lue.creePar()),
                Champs.information("Envoyé le", heure(lue.ligne().envoyeLe())),
                Champs.information("Essais", lue.ligne().tentatives() + " sur " + lue.maximum() + " au plus"),
                Champs.information("Prochain essai", heure(lue.ligne().prochainEssai())),
                Champs.information("Réponse du serveur", lue.ligne().derniereReponse()),
                Champs.information("Message-ID", lue.messageId()));
        if (lue.copieDe() != null) {
            informations.add(new Anchor("boite-envoi/" + lue.copieDe(), "Reprend un message déjà envoyé"));
        }
        informations.addClassName("informations");
        return informations;
    }

    private static String adresses(MessageFiche lue, AdresseCourriel.Champ champ) {
        return lue.destinataires().stream()
                .filter(adresse -> adresse.champ() == champ)
                .map(adresse -> {
                    var reponse = lue.reponse(adresse);
                    return adresse.enClair() + (reponse.isEmpty() ? "" : " — " + reponse);
                })
                .collect(Collectors.joining(", "));
    }

    private static String heure(@Nullable Instant instant) {
        return instant == null ? "" : Formats.dateHeure(instant);
    }

    private static Component corps(MessageFiche lue) {
        var corps = new Div(lue.corps());
        corps.addClassName("message-corps");
        return corps;
    }

    private Component pieces(MessageFiche lue) {
        if (lue.documents().isEmpty() && lue.agenda().isEmpty()) {
            return new Span("Aucune");
        }
        var liste = new UnorderedList();
        lue.documents().forEach(document -> liste.add(new ListItem(telechargement(document))));
        if (!lue.agenda().isEmpty()) {
            liste.add(new ListItem(agenda(lue)));
        }
        return liste;
    }

    /** The rights are those of the reader at the time of the click: the service checks them again. */
    private Component telechargement(DocumentFiche document) {
        var lien = new Anchor(
                DownloadHandler.fromInputStream(demande -> {
                    var contenu = documents.contenu(document.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(contenu.octets()),
                            contenu.nomFichier(),
                            contenu.type(),
                            contenu.octets().length);
                }),
                document.nomFichier() + " (" + Formats.taille(document.taille()) + ")");
        lien.setRouterIgnore(true);
        return lien;
    }

    private static Component agenda(MessageFiche lue) {
        var agenda = new AgendaJoint(lue.agenda());
        var octets = agenda.octets();
        var lien = new Anchor(
                DownloadHandler.fromInputStream(demande -> new DownloadResponse(
                        new ByteArrayInputStream(octets), agenda.nomFichier(), agenda.type(), octets.length)),
                agenda.nomFichier() + " (" + Formats.taille(octets.length) + ")");
        lien.setRouterIgnore(true);
        return lien;
    }

    private static Component historique(MessageFiche lue) {
        if (lue.historique().isEmpty()) {
            return new Span("Aucun essai pour l’instant.");
        }
        var grille = new Grid<Passage>();
        grille.addColumn(passage -> Formats.dateHeure(passage.debut()))
                .setHeader("Quand")
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grille.addColumn(Passage::numero).setHeader("Essai").setWidth("5rem").setFlexGrow(0);
        grille.addColumn(new ComponentRenderer<>(passage -> AffichageMessages.badge(passage.issue())))
                .setHeader("Issue")
                .setWidth("13rem")
                .setFlexGrow(0);
        grille.addColumn(Passage::reponse).setHeader("Réponse").setTooltipGenerator(Passage::reponse);
        grille.setItems(lue.historique());
        grille.setAllRowsVisible(true);
        grille.setSelectionMode(Grid.SelectionMode.NONE);
        grille.getElement().setAttribute("aria-label", "Historique");
        return grille;
    }
}

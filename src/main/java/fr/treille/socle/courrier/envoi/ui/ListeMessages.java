package fr.treille.socle.courrier.envoi.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.MessageFiltre;
import fr.treille.socle.courrier.envoi.MessageLigne;
import fr.treille.socle.courrier.envoi.MessageTotaux;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The list of the messages, what became of them, and those that wait for someone. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeMessages extends Div implements ListeEtDetail.Maitre {

    private static final String TEXTE = "texte";
    private static final String ETAT = "etat";
    private static final String[] COLONNES_REDUITES = {"etat", "creeLe", "sujet"};
    private static final int PERIODE_MS = 3000;

    private final EnvoiService envois;
    private final Grille<MessageLigne> grille = new Grille<>("boite-envoi");
    private final TextField texte = Champs.filtre("Objet, destinataire, sujet");
    private final MultiSelectComboBox<EtatMessage> etats = new MultiSelectComboBox<>();
    private final Span pied = new Span();
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private MessageTotaux totaux = new MessageTotaux(Map.of());
    private boolean prete;
    private String ouvert = "";
    private @Nullable Registration suivi;

    ListeMessages(EnvoiService envois) {
        this.envois = envois;
        addClassName("page");
        colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres(), grille, pied);
    }

    private Component filtres() {
        etats.setItems(EtatMessage.values());
        etats.setItemLabelGenerator(EtatMessage::libelle);
        etats.setPlaceholder("État");
        etats.setAriaLabel("État");
        etats.setClearButtonVisible(true);
        texte.addValueChangeListener(saisie -> filtrer());
        etats.addValueChangeListener(choix -> filtrer());
        var colonnes = grille.choixColonnes();
        colonnes.addClassName("pousse");
        var barre = new Div(texte, etats, colonnes);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void colonnes() {
        grille.composant("etat", "État", "8.5rem", ligne -> Etats.badge(ligne.etat()));
        grille.texte("creeLe", "Écrit le", "10.5rem", ligne -> Formats.dateHeure(ligne.creeLe()));
        grille.texte("destinataires", "Destinataires", "10.5rem", MessageLigne::destinataires)
                .setFlexGrow(1);
        grille.texte("objet", "Objet", "11rem", MessageLigne::objet).setFlexGrow(2);
        grille.composant("sujet", "Sujet", "10.5rem", ListeMessages::sujet);
        grille.texte("derniereReponse", "Réponse", "8rem", MessageLigne::derniereReponse)
                .setFlexGrow(1);
        grille.nombre("pieces", "Pièces", "5rem", MessageLigne::pieces);
        grille.nombre("tentatives", "Essais", "5rem", MessageLigne::tentatives);
        grille.texte(
                        "envoyeLe",
                        "Envoyé le",
                        "10.5rem",
                        ligne -> ligne.envoyeLe() == null ? "" : Formats.dateHeure(ligne.envoyeLe()))
                .setVisible(false);
        grille.ouvrir(ligne -> UI.getCurrent().navigate("boite-envoi/" + ligne.id(), adresse.parametres()));
        grille.addSortListener(tri -> {
            if (prete) {
                memoriser();
            }
        });
        grille.setPartNameGenerator(ligne -> ouvert.equals(String.valueOf(ligne.id())) ? "ouverte" : null);
        grille.setItemsPageable(page -> envois.rechercher(filtre(), page), page -> totaux.total());
        grille.siVide(
                "Aucun message ne répond à ces filtres. Les messages s’écrivent avec les lettres et les conventions.");
    }

    private static Component sujet(MessageLigne ligne) {
        return new Anchor(Liens.relatif(ligne.lien()), ligne.sujet());
    }

    @Override
    public void afficher(Location lieu) {
        prete = false;
        adresse = new EtatUrl(lieu.getQueryParameters());
        ouvert = lieu.getSegments().size() > 1 ? lieu.getSegments().get(1) : "";
        texte.setValue(adresse.texte(TEXTE));
        etats.setValue(Arrays.stream(EtatMessage.values())
                .filter(etat -> adresse.ensemble(ETAT).contains(etat.name()))
                .collect(Collectors.toSet()));
        grille.trier(adresse, "-creeLe");
        totaliser();
        grille.getDataProvider().refreshAll();
        prete = true;
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        grille.reduire(reduite ? COLONNES_REDUITES : new String[0]);
    }

    private MessageFiltre filtre() {
        return new MessageFiltre(texte.getValue(), Set.copyOf(etats.getValue()), "");
    }

    private void filtrer() {
        if (prete) {
            memoriser();
            actualiser();
        }
    }

    private void memoriser() {
        adresse.mettre(TEXTE, texte.getValue().strip())
                .mettre(ETAT, etats.getValue().stream().map(Enum::name).sorted().toList())
                .mettre(EtatUrl.TRI, grille.tri());
        findAncestor(ListeEtDetail.class).retenir(adresse);
    }

    @Override
    public void actualiser() {
        totaliser();
        grille.getDataProvider().refreshAll();
    }

    private void totaliser() {
        totaux = envois.totaux(filtre());
        pied.setText(Arrays.stream(EtatMessage.values())
                .filter(etat -> totaux.de(etat) > 0)
                .map(etat -> etat.libelle() + "\u00A0: " + Formats.nombre(totaux.de(etat)))
                .collect(Collectors.joining(
                        " · ",
                        Formats.nombre(totaux.total())
                                + (totaux.total() > 1 ? " messages" : " message")
                                + (totaux.total() > 0 ? " · " : ""),
                        "")));
        getUI().ifPresent(this::suivre);
    }

    /** The page looks again by itself as long as something is still to leave. */
    private void suivre(UI ui) {
        Cadence.demander(ui, this, totaux.enMouvement() ? PERIODE_MS : Cadence.AUCUNE);
    }

    @Override
    protected void onAttach(AttachEvent arrivee) {
        suivi = arrivee.getUI().addPollListener(tour -> actualiser());
        suivre(arrivee.getUI());
    }

    @Override
    protected void onDetach(DetachEvent depart) {
        if (suivi != null) {
            suivi.remove();
        }
        Cadence.demander(depart.getUI(), this, Cadence.AUCUNE);
    }
}

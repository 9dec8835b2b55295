package fr.treille.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.commun.Formats;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.EtatUrl;
import fr.treille.commun.ui.Grille;
import fr.treille.commun.ui.ListeEtDetail;
import fr.treille.equipe.AgentConnecte;
import fr.treille.equipe.AgentLigne;
import fr.treille.equipe.Cote;
import fr.treille.equipe.Droits;
import fr.treille.equipe.affectation.AffectationLiens;
import fr.treille.equipe.affectation.Couverture;
import fr.treille.equipe.affectation.CouvertureService;
import fr.treille.equipe.affectation.TerritoireCouvert;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The territoires of the région: who covers each, and what is in it. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeTerritoires extends Div implements ListeEtDetail.Liste {

    private static final String TEXTE = "texte";
    private static final String ALERTES = "alertes";
    private static final String[] COLONNES_REDUITES = {"nom", "animateurs", "nombreGrappes"};

    private final CouvertureService service;
    private final Dialogues dialogues;
    private final Grille<TerritoireCouvert> grille = new Grille<>("territoires");
    private final TextField texte = Champs.filtre("Territoire, personne, contact");
    private final Checkbox alertes = new Checkbox(Affichage.SANS_PRINCIPAL);
    private final Reserve<AgentLigne> agents =
            new Reserve<>("Personnes", "Glissez une personne sur un territoire.", Choix::personne);
    private final Div pied = new Div();
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private boolean prete;
    private String ouvert = "";

    ListeTerritoires(CouvertureService service, Dialogues dialogues) {
        this.service = service;
        this.dialogues = dialogues;
        addClassName("page");
        colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        agents.setVisible(false);
        var corps = new Div(grille, agents);
        corps.addClassName("equipe-corps");
        add(Presentations.onglets(false), filtres(), corps, pied);
    }

    private Component filtres() {
        texte.addValueChangeListener(saisie -> filtrer());
        alertes.addValueChangeListener(choix -> filtrer());
        var actions = new Div(grille.choixColonnes());
        actions.addClassNames("pousse", "barre-actions");
        if (AgentConnecte.courant().peut(Droits.AFFECTER)) {
            var glisser = new Button("Glisser-déposer", new Icon("vaadin", "hand"), clic -> basculer());
            glisser.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            glisser.setTooltipText("Montrer les personnes, à glisser sur un territoire");
            var absence = new Button("Déclarer une absence", clic -> dialogues.absence(null, this::changer));
            absence.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var affecter = new Button(
                    "Affecter",
                    new Icon("vaadin", "plus"),
                    clic -> dialogues.affecter(List.of(), List.of(), this::changer));
            affecter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(glisser, absence, affecter);
        }
        var barre = new Div(texte, alertes, actions);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void basculer() {
        agents.setVisible(!agents.isVisible());
        agents.montrer(dialogues.affectables());
        grille.setDropMode(agents.isVisible() ? GridDropMode.ON_TOP : null);
    }

    private void colonnes() {
        grille.addClassName("grappe-liste");
        grille.texte("code", "Code", "4.6rem", ligne -> ligne.territoire().code());
        grille.texte("nom", "Territoire", "10rem", ligne -> ligne.territoire().nom())
                .setComparator(Comparator.comparing(ligne -> ligne.territoire().nom(), Choix.ALPHABET));
        var ecran = UI.getCurrent().getPage().getExtendedClientDetails();
        grille.texte("contact", "Contact du GRADeS", "18rem", ListeTerritoires::contact)
                .setVisible(ecran != null && ecran.getWindowInnerWidth() >= 1800);
        grille.texte("contactArs", "Contact de l’ARS", "17rem", ListeTerritoires::contactArs)
                .setVisible(false);
        grille.texte("ars", "Mission ARS (DT)", "9.6rem", ligne -> Affichage.personnes(ligne.de(Cote.ARS)));
        grille.composant(
                        "animateurs",
                        "Animation territoriale",
                        "16.5rem",
                        ligne -> Affichage.animateurs(ligne, ligne.de(Cote.GRADES)))
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(TerritoireCouvert::sansPrincipal)
                        .reversed()
                        .thenComparing(ligne -> Affichage.personnes(ligne.de(Cote.GRADES)), Choix.ALPHABET));
        grille.nombre("essms", "ESSMS", "5rem", TerritoireCouvert::essms)
                .setComparator(Comparator.comparingLong(TerritoireCouvert::essms));
        grille.nombre("nombreGrappes", "Grappes", "5.6rem", TerritoireCouvert::nombreGrappes)
                .setComparator(Comparator.comparingLong(TerritoireCouvert::nombreGrappes));
        grille.texte("statuts", "Grappes par statut", "14rem", ligne -> Affichage.grappes(ligne.grappes()))
                .setFlexGrow(2)
                .setSortable(false)
                .setTooltipGenerator(ligne -> Affichage.grappesEnToutesLettres(ligne.grappes()));
        grille.ouvrir(ligne -> UI.getCurrent()
                .navigate(AffectationLiens.territoire(ligne.territoire().code()), adresse.parametres()));
        grille.setPartNameGenerator(ligne -> ouvert.equals(ligne.territoire().code()) ? "ouverte" : null);
        grille.siVide("Aucun territoire ne répond à ces filtres. Retirez-en un pour revoir les autres.");
        grille.addSortListener(tri -> filtrer());
        grille.addDropListener(depot -> depot.getDropTargetItem()
                .ifPresent(cible -> dialogues.affecter(
                        agents.enMain(), List.of(cible.territoire().code()), this::changer)));
    }

    private static String contact(TerritoireCouvert ligne) {
        var contacts = ligne.territoire().contacts();
        return Choix.joindre(contacts.gradesCourriel(), contacts.gradesTelephone());
    }

    private static String contactArs(TerritoireCouvert ligne) {
        var contacts = ligne.territoire().contacts();
        return Choix.joindre(contacts.arsCourriel(), contacts.arsTelephone());
    }

    @Override
    public void afficher(Location lieu) {
        prete = false;
        adresse = new EtatUrl(lieu.getQueryParameters());
        ouvert = lieu.getSegments().size() > 1 ? lieu.getSegments().get(1) : "";
        texte.setValue(adresse.texte(TEXTE));
        alertes.setValue(adresse.coche(ALERTES));
        grille.trier(adresse, "code");
        actualiser();
        prete = true;
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        grille.reduire(reduite ? COLONNES_REDUITES : new String[0]);
        grille.getColumnByKey("animateurs").setWidth(reduite ? "12rem" : "16.5rem");
        agents.setVisible(agents.isVisible() && !reduite);
    }

    private void filtrer() {
        if (prete) {
            adresse.mettre(TEXTE, texte.getValue().strip())
                    .mettre(ALERTES, alertes.getValue() ? "oui" : "")
                    .mettre(EtatUrl.TRI, grille.tri().equals("code") ? "" : grille.tri());
            findAncestor(ListeEtDetail.class).retenir(adresse);
            actualiser();
        }
    }

    /** After what the reader did here: the detail beside says it too. */
    private void changer() {
        actualiser();
        if (!ouvert.isEmpty()) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    @Override
    public void actualiser() {
        var couverture = service.couverture();
        var gardes = couverture.territoires().stream().filter(this::garde).toList();
        grille.setItems(gardes);
        pied.setText(totaux(couverture, gardes));
    }

    private boolean garde(TerritoireCouvert ligne) {
        var contenu = String.join(
                " ",
                ligne.territoire().libelle(),
                contact(ligne),
                contactArs(ligne),
                Affichage.personnes(ligne.couverture()));
        return (!alertes.getValue() || ligne.sansPrincipal()) && Choix.contient(contenu, texte.getValue());
    }

    private static String totaux(Couverture couverture, List<TerritoireCouvert> gardes) {
        var codes = gardes.stream().map(ligne -> ligne.territoire().code()).collect(Collectors.toSet());
        var sans = gardes.stream().filter(TerritoireCouvert::sansPrincipal).count();
        return Choix.pluriel(gardes.size(), "territoire") + " · " + Formats.nombre(sans)
                + " sans animateur principal · "
                + Formats.nombre(couverture.essms(codes)) + " ESSMS · "
                + Choix.pluriel(couverture.grappes(codes), "grappe");
    }
}

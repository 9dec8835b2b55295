package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import fr.treille.socle.equipe.affectation.couverture.Couverture;
import fr.treille.socle.equipe.affectation.couverture.CouvertureService;
import fr.treille.socle.equipe.affectation.couverture.TerritoireCouvert;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The territoires of the région: who covers each, and what is in it. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeTerritoires extends ListeCouverture<TerritoireCouvert, AgentLigne> {

    private static final String ALERTES = "alertes";

    private final CouvertureService service;
    private final Checkbox alertes = new Checkbox(Affichage.SANS_PRINCIPAL);

    ListeTerritoires(CouvertureService service, Dialogues dialogues) {
        super(
                dialogues,
                "territoires",
                "Territoire, personne, contact",
                new Reserve<>("Personnes", "Glissez une personne sur un territoire.", Choix::personne),
                "code");
        this.service = service;
        alertes.addValueChangeListener(choix -> filtrer());
        colonnes();
        composer(Presentations.onglets(false), alertes, "Montrer les personnes, à glisser sur un territoire");
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
        grille.siVide("Aucun territoire ne répond à ces filtres. Retirez-en un pour revoir les autres.");
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
    String cle(TerritoireCouvert ligne) {
        return ligne.territoire().code();
    }

    @Override
    String lien(TerritoireCouvert ligne) {
        return AffectationLiens.territoire(ligne.territoire().code());
    }

    @Override
    List<AgentLigne> glissables() {
        return dialogues.affectables();
    }

    @Override
    void affecter(TerritoireCouvert cible, List<AgentLigne> enMain) {
        dialogues.affecter(enMain, List.of(cible.territoire().code()), this::changer);
    }

    @Override
    String[] colonnesReduites() {
        return new String[] {"nom", "animateurs", "nombreGrappes"};
    }

    @Override
    void lire(EtatUrl etat) {
        alertes.setValue(etat.coche(ALERTES));
    }

    @Override
    void ecrire(EtatUrl etat) {
        etat.mettre(ALERTES, alertes.getValue() ? "oui" : "");
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        grille.getColumnByKey("animateurs").setWidth(reduite ? "12rem" : "16.5rem");
    }

    @Override
    String remplir() {
        var couverture = service.couverture();
        var gardes = couverture.territoires().stream().filter(this::garde).toList();
        grille.setItems(gardes);
        return totaux(couverture, gardes);
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
